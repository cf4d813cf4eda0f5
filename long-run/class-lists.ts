/** Whom a class page names as worth a look and as going well, and why, held against the truth. */
import { toClassHighlights, type Highlights } from '#src/measures/class/highlights.ts';
import type { StudentWeek } from '#src/measures/class/student-week.ts';
import { toChangesTruth, type ChangeTruth, type ToldStudent } from './class-truth.ts';
import type { Ledger } from './ledger.ts';
import type { Truth } from './truth.ts';

export interface ClassRow {
  readonly told: ToldStudent;
  readonly week: StudentWeek;
}

const mostNamed = 5;

/** What is named of a change: how a text says it is the business of other tests. */
function toReason({ kind, from, to }: Pick<ChangeTruth, 'kind' | 'from' | 'to'>) {
  return [kind, from, to];
}

function toShown({ named, more }: Highlights) {
  return { named: named.map(({ userId, changes }) => [userId, changes.map(toReason)]), more };
}

function toTruth(truth: Truth, rows: readonly ClassRow[], direction: ChangeTruth['direction']) {
  const changed = rows
    .map(({ told }) => ({
      userId: told.userId,
      changes: toChangesTruth(truth, told).filter((change) => change.direction === direction),
    }))
    .flatMap(({ userId, changes }) =>
      changes[0] === undefined ? [] : [{ userId, changes, size: changes[0].size }],
    )
    .sort((a, b) => b.size - a.size);
  return {
    named: changed.slice(0, mostNamed).map(({ userId, changes }) => [userId, changes.map(toReason)]),
    more: Math.max(0, changed.length - mostNamed),
  };
}

/** @param rows whose answers have all come: as if the class were these */
export function compareLists(ledger: Ledger, truth: Truth, where: string, rows: readonly ClassRow[]): void {
  const { worthALook, goingWell } = toClassHighlights(
    rows.map(({ told: { userId }, week }) => ({ userId, label: userId, week })),
  );
  ledger.compare('class, worth a look', where, toShown(worthALook), toTruth(truth, rows, 'worth-a-look'));
  ledger.compare('class, going well', where, toShown(goingWell), toTruth(truth, rows, 'going-well'));
}
