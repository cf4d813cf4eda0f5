/**
 * The code of a page that comes later than its own. With the first page our server names these files
 * (server/page-chunks.ts), and they come once what is needed sooner has come.
 */
import { classBody } from '#src/pages/class/class-body-code.ts';
import { sessionParts } from '#src/pages/session-detail/session-parts-code.ts';
import { listParts } from '#src/pages/session-list/list-parts-code.ts';
import { signalsContent } from '#src/pages/student-insights/signals-content-code.ts';
import { trendChart, trendPanel } from '#src/pages/student-overview/trend-code.ts';
import { studentViewCodec } from '#src/routing/student-view.ts';
import type { LaterCode } from '#src/ui/later-code.ts';
import type { StartedPage } from './page-starts.ts';

/** Pages that are opened for their rows. */
const listPages: ReadonlySet<StartedPage> = new Set(['class', 'sessions', 'insights']);

const code: Readonly<Record<StartedPage, (search: URLSearchParams) => readonly LaterCode<unknown>[]>> = {
  class: () => [classBody],
  student: (search) => [
    trendPanel,
    ...(studentViewCodec.parse(search).trend === 'chart' ? [trendChart] : []),
  ],
  sessions: () => [listParts],
  session: () => [sessionParts],
  insights: () => [signalsContent],
};

/** For those to whom a page is gone to. Code that does not come is told by the panel that needs it. */
export function startLaterCode(page: StartedPage, search: URLSearchParams): void {
  for (const later of code[page](search)) later.load().catch(() => undefined);
}

/** For the first page: its rows are drawn with it where their code is there by then. All else can wait until it stands. */
export function startRowCode(page: StartedPage, search: URLSearchParams): void {
  if (listPages.has(page)) startLaterCode(page, search);
}
