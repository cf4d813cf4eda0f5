/** Colour and hatching of the groups of signals; colours are the tokens of src/ui/tokens.css. */
import { HatchPattern } from './hatch-pattern.tsx';
import type { SignalGroup } from './timeline-geometry.ts';

interface GroupLook {
  /** Edges and lines. */
  readonly colour: string;
  /** The ground under them, on which text can be read. */
  readonly soft: string;
  /** The direction of the lines: what tells groups apart without colour. */
  readonly angle: number;
}

export const groupLooks: Record<SignalGroup, GroupLook> = {
  waste: { colour: 'var(--off-task)', soft: 'var(--off-task-soft)', angle: 45 },
  proctoring: { colour: 'var(--proctoring)', soft: 'var(--proctoring-soft)', angle: -45 },
  other: { colour: 'var(--level-other)', soft: 'var(--sunken)', angle: 90 },
};

const groups = ['waste', 'proctoring', 'other'] as const;

export function toPatternId(id: string, group: SignalGroup): string {
  return `${id}-${group}`;
}

export function TimelinePatterns({ id }: { id: string }) {
  return (
    <defs>
      {groups.map((group) => (
        <HatchPattern
          key={group}
          id={toPatternId(id, group)}
          background={groupLooks[group].soft}
          line={groupLooks[group].colour}
          angle={groupLooks[group].angle}
        />
      ))}
    </defs>
  );
}
