/**
 * The code of what stands below the first figures of a page, for those to whom a page is gone to. With the first page our
 * server names these files (server/page-chunks.ts), and they come once what is needed sooner has come.
 */
import { loadClassBody } from '#src/pages/class/load-class-body.ts';
import { loadSessionParts } from '#src/pages/session-detail/load-session-parts.ts';
import { loadListParts } from '#src/pages/session-list/load-list-parts.ts';
import { loadSignalsContent } from '#src/pages/student-insights/load-signals-content.ts';
import { loadTrendChart, loadTrendPanel } from '#src/pages/student-overview/load-trend.ts';
import { studentViewCodec } from '#src/routing/student-view.ts';
import type { StartedPage } from './page-starts.ts';

const loads: Readonly<Record<StartedPage, (search: URLSearchParams) => readonly Promise<unknown>[]>> = {
  class: () => [loadClassBody()],
  student: (search) => [
    loadTrendPanel(),
    ...(studentViewCodec.parse(search).trend === 'chart' ? [loadTrendChart()] : []),
  ],
  sessions: () => [loadListParts()],
  session: () => [loadSessionParts()],
  insights: () => [loadSignalsContent()],
};

/** Code that does not come is told by the panel that needs it. */
export function startLaterCode(page: StartedPage, search: URLSearchParams): void {
  for (const load of loads[page](search)) load.catch(() => undefined);
}
