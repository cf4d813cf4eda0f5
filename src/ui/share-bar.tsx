const fills = {
  'on-device': 'fill-level-on-device',
  absent: 'fill-level-absent',
  environment: 'fill-level-environment',
  habits: 'fill-level-habits',
  other: 'fill-level-other',
} as const;

export type Tone = keyof typeof fills;

/** A bar as long as its share (0 to 1) of the widest one; decoration beside its number. */
export function ShareBar({ share, tone }: { share: number; tone: Tone }) {
  return (
    <svg
      aria-hidden="true"
      className="h-2.5 min-w-0 flex-1 print:[fill-opacity:0.5]"
      preserveAspectRatio="none"
      viewBox="0 0 100 10"
    >
      <rect width={100 * share} height={10} className={fills[tone]} />
    </svg>
  );
}
