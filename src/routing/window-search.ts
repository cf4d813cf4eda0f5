/** The window in a query string, shared by the views of all student pages. */
import { civilDateSchema } from '#src/contract/primitives.ts';
import { countDays } from '#src/time/civil-dates.ts';
import { earliestDate, latestDate, type WindowChoice } from '#src/time/windows.ts';

export const defaultWindow: WindowChoice = { kind: 'this-week' };

/** The longest custom window: a year, leap or not. */
export const longestWindowInDays = 366;

/** The windows that an address calls by their kind. */
const namedWindows: readonly WindowChoice[] = [
  { kind: 'last-week' },
  { kind: 'four-weeks' },
  { kind: 'term' },
  { kind: 'school-year' },
];

export const windowKeys = ['window', 'from', 'to'] as const;

/** The window a query string asks for; the default where it asks for none that we know. Never throws. */
export function parseWindow(search: URLSearchParams): WindowChoice {
  const kind = search.get('window');
  const named = namedWindows.find((choice) => choice.kind === kind);
  if (named !== undefined) return named;
  if (kind !== null) return defaultWindow;
  return toCustomWindow(search.get('from'), search.get('to')) ?? defaultWindow;
}

/**
 * A custom window from two texts, of an address or of a form's date fields; `undefined` where one is no civil date of
 * this century, where they are in the wrong order, or where they lie more than 366 days apart.
 */
export function toCustomWindow(from: string | null, to: string | null): WindowChoice | undefined {
  if (!isUsableDate(from) || !isUsableDate(to)) return undefined;
  const days = countDays(from, to);
  if (days < 1 || days > longestWindowInDays) return undefined;
  return { kind: 'custom', firstDate: from, lastDate: to };
}

function isUsableDate(text: string | null): text is string {
  return (
    text !== null && civilDateSchema.safeParse(text).success && text >= earliestDate && text <= latestDate
  );
}

/** Writes the window into a query string: `window=last-week`, `from=…&to=…`, nothing for the default. */
export function writeWindow(search: URLSearchParams, window: WindowChoice): void {
  if (window.kind === 'custom') {
    search.set('from', window.firstDate);
    search.set('to', window.lastDate);
  } else if (window.kind !== defaultWindow.kind) {
    search.set('window', window.kind);
  }
}
