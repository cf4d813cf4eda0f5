/** The session list's view: the window, every filter the endpoint documents, and the order. */
import type { WindowChoice } from '#src/time/windows.ts';
import { parseId, parseWord, writeWord, type ViewCodec } from './view-codec.ts';
import { defaultWindow, parseWindow, windowKeys, writeWindow } from './window-search.ts';

/** The endpoints' filter on proctored status, as a reader chooses it. */
export const proctoredWords = ['any', 'yes', 'no'] as const;
export type ProctoredWord = (typeof proctoredWords)[number];

/** The columns that the list can be ordered by. */
export const orderColumns = ['start', 'application', 'duration', 'off-task', 'share'] as const;
type OrderColumn = (typeof orderColumns)[number];

const directions = ['descending', 'ascending'] as const;

/** An order of the list; its words are those of `aria-sort`. */
export interface ListOrder {
  readonly column: OrderColumn;
  readonly direction: (typeof directions)[number];
}

export interface SessionListView {
  readonly window: WindowChoice;
  /** An application's id; `null` for all. */
  readonly application: string | null;
  readonly proctored: ProctoredWord;
  readonly order: ListOrder;
}

/** What a reader expects of a column that is chosen for the first time: names from A, and else the latest or the most. */
function toFirstOrder(column: OrderColumn): ListOrder {
  return { column, direction: column === 'application' ? 'ascending' : 'descending' };
}

/** The order that choosing a column leads to: the other way round where the list is in its order already. */
export function toNextOrder(order: ListOrder, column: OrderColumn): ListOrder {
  if (order.column !== column) return toFirstOrder(column);
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

export const sessionListViewCodec: ViewCodec<SessionListView> = {
  keys: [...windowKeys, 'application', 'proctored', 'sort', 'direction'],
  defaults: {
    window: defaultWindow,
    application: null,
    proctored: proctoredWords[0],
    order: toFirstOrder(orderColumns[0]),
  },
  parse(search) {
    const first = toFirstOrder(parseWord(search.get('sort'), orderColumns));
    const direction = directions.find((word) => word === search.get('direction'));
    return {
      window: parseWindow(search),
      application: parseId(search.get('application')),
      proctored: parseWord(search.get('proctored'), proctoredWords),
      order: direction === undefined ? first : { ...first, direction },
    };
  },
  write(search, { window, application, proctored, order }) {
    writeWindow(search, window);
    if (application !== null) search.set('application', application);
    writeWord(search, 'proctored', proctored, proctoredWords);
    writeWord(search, 'sort', order.column, orderColumns);
    if (order.direction !== toFirstOrder(order.column).direction) search.set('direction', order.direction);
  },
};
