/**
 * What of a student's page lives in the query string, as a typed value: the window and how the trend is shown. Reading
 * and writing are inverse; defaults leave the URL; what cannot be read is the default and never an error, because links
 * are pasted, shortened and typed by people.
 */
import { civilDateSchema } from '#src/contract/primitives.ts';
import { countDays } from '#src/time/civil-dates.ts';
import type { WindowChoice } from '#src/time/windows.ts';

export interface StudentView {
  readonly window: WindowChoice;
  readonly trend: 'chart' | 'table';
}

const defaultView: StudentView = { window: { kind: 'this-week' }, trend: 'chart' };

/** The longest custom window: a year, leap or not. */
export const longestWindowInDays = 366;

const earliestDate = '2000-01-01';
const latestDate = '2099-12-31';

const keys = ['window', 'from', 'to', 'trend'] as const;

/** The view a query string asks for. Never throws. */
export function parseStudentView(search: URLSearchParams): StudentView {
  return {
    window: parseWindow(search) ?? defaultView.window,
    trend: search.get('trend') === 'table' ? 'table' : defaultView.trend,
  };
}

function parseWindow(search: URLSearchParams): WindowChoice | undefined {
  const kind = search.get('window');
  if (kind === 'last-week' || kind === 'four-weeks') return { kind };
  if (kind !== null) return undefined;
  return toCustomWindow(search.get('from'), search.get('to'));
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

/** The query string of a view without its `?`, empty for the defaults: `window=last-week`, `from=…&to=…&trend=table`. */
export function toSearch(view: StudentView): string {
  return withStudentView(new URLSearchParams(), view).toString();
}

/** A copy of a query string that asks for the view and keeps every parameter that is not about the view. */
export function withStudentView(search: URLSearchParams, { window, trend }: StudentView): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const key of keys) next.delete(key);
  if (window.kind === 'custom') {
    next.set('from', window.firstDate);
    next.set('to', window.lastDate);
  } else if (window.kind !== defaultView.window.kind) {
    next.set('window', window.kind);
  }
  if (trend !== defaultView.trend) next.set('trend', trend);
  return next;
}
