/** Measures, colour and hatching of the bars; colours are the tokens of src/ui/tokens.css. */
import type { Tone } from '#src/ui/share-bar.tsx';
import type { TrendPart } from './trend-parts.ts';

export interface PartLook {
  /** The fill of the bar; a pattern is named by its id. */
  readonly fill: string;
  /** The fill of the bar on a day that is not over. */
  readonly partialFill: string;
  readonly stroke: string;
}

/** Room over and under the plot, in CSS pixels: for the shares over the bars, and for the days under them. */
export const plotRoom = { above: 30, below: 36 } as const;

/** The directions of the lines by which levels are told apart without colour (trend-patterns.tsx); of one there are none. */
export const levelAngles: ReadonlyMap<Tone, number> = new Map([
  ['absent', 45],
  ['environment', -45],
  ['habits', 90],
  ['other', 0],
]);

/** @param patternId the beginning of the ids of the patterns (trend-patterns.tsx) */
export function toPartLook(
  { kind, level }: TrendPart,
  patternId: string,
  levelTone: (level: string) => Tone,
): PartLook {
  const pattern = (name: string) => `url(#${patternId}-${name})`;
  const plain = (colour: string, partial: string) => ({
    fill: colour,
    partialFill: partial,
    stroke: colour,
  });
  switch (kind) {
    case 'focused':
      return plain('var(--focused)', pattern('focused'));
    case 'session':
      return { ...plain('var(--surface)', pattern('session')), stroke: 'var(--edge)' };
    case 'off-task':
      return {
        ...plain(pattern('off-task'), pattern('off-task')),
        stroke: 'var(--off-task)',
      };
    case 'remainder':
      return {
        ...plain(pattern('remainder'), pattern('remainder')),
        stroke: 'var(--off-task)',
      };
    case 'level': {
      const tone = levelTone(level ?? '');
      const colour = `var(--level-${tone})`;
      const fill = levelAngles.has(tone) ? pattern(tone) : colour;
      return { ...plain(fill, fill), stroke: colour };
    }
  }
}
