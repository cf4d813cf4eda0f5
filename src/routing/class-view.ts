/**
 * The class page's view. Search text is no part of it: a half-typed name of a child does not belong in an address
 * (docs/decisions/0001).
 */
import type { WindowChoice } from '#src/time/windows.ts';
import { parseWord, writeWord, type ViewCodec } from './view-codec.ts';
import { defaultWindow, parseWindow, windowKeys, writeWindow } from './window-search.ts';

/** The columns that rows can be sorted by; names are the order of the class list itself. */
export const classColumns = ['name', 'focused', 'share', 'change', 'level', 'sessions', 'active'] as const;
export type ClassColumn = (typeof classColumns)[number];

const orders = ['asc', 'desc'] as const;
type SortOrder = (typeof orders)[number];

const bandMeasures = ['share', 'focused'] as const;

export interface ClassView {
  /** A class's id, looked up in the roster and used nowhere else; `null` for the first one. */
  readonly classId: string | null;
  readonly window: WindowChoice;
  readonly sort: ClassColumn;
  readonly order: SortOrder;
  /** What the strip spreads the class along. */
  readonly spread: (typeof bandMeasures)[number];
  /** Only students of the band that begins here, in whole percent or hours; `null` for all. */
  readonly band: number | null;
  /** The student whom the review has come to; `null` where nobody reviews. */
  readonly review: string | null;
}

/** Names and kinds from A to Z, amounts and days from the most down: what a reader expects of a first click. */
export function toNaturalOrder(column: ClassColumn): SortOrder {
  return column === 'name' || column === 'level' ? 'asc' : 'desc';
}

function parseBand(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

export const classViewCodec: ViewCodec<ClassView> = {
  keys: ['class', ...windowKeys, 'sort', 'order', 'spread', 'band', 'review'],
  defaults: {
    classId: null,
    window: defaultWindow,
    sort: classColumns[0],
    order: toNaturalOrder(classColumns[0]),
    spread: bandMeasures[0],
    band: null,
    review: null,
  },
  parse(search) {
    const sort = parseWord(search.get('sort'), classColumns);
    return {
      classId: search.get('class') || null,
      window: parseWindow(search),
      sort,
      order: orders.find((word) => word === search.get('order')) ?? toNaturalOrder(sort),
      spread: parseWord(search.get('spread'), bandMeasures),
      band: parseBand(search.get('band')),
      review: search.get('review') || null,
    };
  },
  write(search, view) {
    if (view.classId !== null) search.set('class', view.classId);
    writeWindow(search, view.window);
    writeWord(search, 'sort', view.sort, classColumns);
    if (view.order !== toNaturalOrder(view.sort)) search.set('order', view.order);
    writeWord(search, 'spread', view.spread, bandMeasures);
    if (view.band !== null) search.set('band', String(view.band));
    if (view.review !== null) search.set('review', view.review);
  },
};
