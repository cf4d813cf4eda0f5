/** What the long run counts: figures that were compared, answers that failed, and what was wrong. */
import { isDeepStrictEqual } from 'node:util';

interface Mistake {
  /** For example `class row, total seconds`. */
  readonly what: string;
  readonly where: string;
  readonly shown: unknown;
  readonly truth: unknown;
}

export interface Ledger {
  /** Holds a figure of a page against the simulator's own sessions. */
  readonly compare: (what: string, where: string, shown: unknown, truth: unknown) => void;
  readonly countRequest: () => void;
  /** An answer that failed. Where no fault explains it, that is a mistake. */
  readonly fail: (kind: string, where: string, isExplained: boolean) => void;
  /** A list that says that it is a part: nothing of it is compared. */
  readonly countPart: (where: string, isExplained: boolean) => void;
  readonly read: () => {
    readonly requests: number;
    readonly figures: ReadonlyMap<string, number>;
    readonly failures: ReadonlyMap<string, number>;
    readonly parts: number;
    readonly mistakes: readonly Mistake[];
    readonly mistakeCount: number;
  };
}

/** More are counted and not kept. */
const mostKept = 30;

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Of two lists, what only one of them has: the lists themselves are too long to be looked at. */
function toDifferent(value: unknown, other: unknown): unknown {
  if (!Array.isArray(value) || !Array.isArray(other)) return value;
  return value.filter((item) => !other.some((each) => isDeepStrictEqual(item, each)));
}

/** @param describeWeather what stands beside each mistake */
export function createLedger(describeWeather: () => string): Ledger {
  const figures = new Map<string, number>();
  const failures = new Map<string, number>();
  const mistakes: Mistake[] = [];
  let requests = 0;
  let parts = 0;
  let mistakeCount = 0;
  const note = ({ where, shown, truth, ...mistake }: Mistake) => {
    mistakeCount += 1;
    if (mistakes.length >= mostKept) return;
    mistakes.push({
      ...mistake,
      where: `${where}, ${describeWeather()}`,
      shown: toDifferent(shown, truth),
      truth: toDifferent(truth, shown),
    });
  };
  return {
    compare(what, where, shown, truth) {
      addOne(figures, what);
      if (!isDeepStrictEqual(shown, truth)) note({ what, where, shown, truth });
    },
    countRequest() {
      requests += 1;
    },
    fail(kind, where, isExplained) {
      addOne(failures, kind);
      if (!isExplained) {
        note({ what: 'an answer failed without a fault', where, shown: kind, truth: 'an answer' });
      }
    },
    countPart(where, isExplained) {
      parts += 1;
      if (!isExplained) {
        note({ what: 'a list is a part without a fault', where, shown: 'a part', truth: 'the whole list' });
      }
    },
    read: () => ({ requests, figures, failures, parts, mistakes, mistakeCount }),
  };
}
