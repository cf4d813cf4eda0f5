import type { PageStarts, StartedPage } from '#src/app/page-starts.ts';

/** What was started, and for a page with what. */
export type RecordedStart =
  | { readonly what: StartedPage; readonly params: object; readonly search: string }
  | { readonly what: 'applications' };

/** Page starts that ask nobody, and the list of what was started by them, which grows in the order of asking. */
export function recordStarts(): { readonly starts: PageStarts; readonly started: RecordedStart[] } {
  const started: RecordedStart[] = [];
  const toStart = (what: StartedPage) => (params: object, search: URLSearchParams) => {
    started.push({ what, params, search: search.toString() });
  };
  const starts: PageStarts = {
    pages: {
      class: toStart('class'),
      student: toStart('student'),
      sessions: toStart('sessions'),
      session: toStart('session'),
      insights: toStart('insights'),
    },
    applications() {
      started.push({ what: 'applications' });
    },
  };
  return { starts, started };
}
