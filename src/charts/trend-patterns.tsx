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

function HatchPattern({ id, background, line }: { id: string; background: string; line: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill={background} />
      <line x1={1} y1={0} x2={1} y2={6} stroke={line} strokeWidth={2} />
    </pattern>
  );
}
