/** Colour and hatching of the parts of a bar; colours are the tokens of src/ui/tokens.css. */
import type { Tone } from '#src/ui/share-bar.tsx';
import type { TrendPart } from './trend-parts.ts';

export interface PartLook {
  /** The fill of the bar; a pattern is named by its id. */
  readonly fill: string;
  /** The fill of the bar on a day that is not over. */
  readonly partialFill: string;
  readonly stroke: string;
  /** The CSS background of the legend's square. */
  readonly swatch: string;
}

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
    swatch: colour,
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
        swatch: 'var(--off-task-soft)',
      };
    case 'remainder':
      return {
        ...plain(pattern('remainder'), pattern('remainder')),
        stroke: 'var(--off-task)',
        swatch: 'var(--surface)',
      };
    case 'level': {
      const colour = `var(--level-${levelTone(level ?? '')})`;
      return { ...plain(colour, colour), stroke: 'var(--surface)' };
    }
  }
}
