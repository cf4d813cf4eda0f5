import { HatchPattern } from './hatch-pattern.tsx';

/** Hatchings: what is not over, what is off-task, what no level explains can be told apart without colour. */
export function TrendPatterns({ id }: { id: string }) {
  return (
    <defs>
      <HatchPattern id={`${id}-off-task`} background="var(--off-task-soft)" line="var(--off-task)" />
      <HatchPattern id={`${id}-focused`} background="var(--surface)" line="var(--focused)" />
      <HatchPattern id={`${id}-remainder`} background="var(--surface)" line="var(--off-task)" />
      <HatchPattern id={`${id}-session`} background="var(--surface)" line="var(--edge)" />
    </defs>
  );
}
