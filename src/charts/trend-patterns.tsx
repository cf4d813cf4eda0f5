import { HatchPattern } from './hatch-pattern.tsx';
import { levelAngles } from './trend-look.ts';

/** Hatchings: what is not over, what is off-task, each level and what none explains can be told apart without colour. */
export function TrendPatterns({ id }: { id: string }) {
  return (
    <defs>
      <HatchPattern id={`${id}-off-task`} background="var(--off-task-soft)" line="var(--off-task)" />
      <HatchPattern id={`${id}-focused`} background="var(--surface)" line="var(--focused)" />
      <HatchPattern id={`${id}-remainder`} background="var(--surface)" line="var(--off-task)" />
      <HatchPattern id={`${id}-session`} background="var(--surface)" line="var(--edge)" />
      {[...levelAngles].map(([tone, angle]) => (
        <HatchPattern
          key={tone}
          id={`${id}-${tone}`}
          background={`var(--level-${tone})`}
          line="var(--surface)"
          lineWidth={1.5}
          angle={angle}
        />
      ))}
    </defs>
  );
}
