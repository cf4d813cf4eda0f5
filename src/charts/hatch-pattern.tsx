interface HatchPatternProps {
  readonly id: string;
  readonly background: string;
  readonly line: string;
  /** In CSS pixels, of the 6 from line to line. */
  readonly lineWidth?: number;
  /** Degrees: another direction is another kind, without colour too. */
  readonly angle?: number;
}

/** Lines over a ground, as a fill to be named by its id. */
export function HatchPattern({ id, background, line, lineWidth = 2, angle = 45 }: HatchPatternProps) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform={`rotate(${angle})`}>
      <rect width={6} height={6} fill={background} />
      <line x1={1} y1={0} x2={1} y2={6} stroke={line} strokeWidth={lineWidth} />
    </pattern>
  );
}
