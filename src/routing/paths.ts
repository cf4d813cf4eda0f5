/** Addresses of the pages. Only ids and the view go into an address: no names, no search text (docs/architecture.md). */
import { toSearch } from './student-view.ts';
import type { StudentView } from './student-view.ts';

/** The patterns of the route table, in React Router's notation. */
export const routePatterns = {
  class: '/',
  student: '/students/:userId',
  sessions: '/students/:userId/sessions',
  session: '/students/:userId/sessions/:sessionId',
  insights: '/students/:userId/insights',
} as const;

export function classPath(): string {
  return routePatterns.class;
}

export function studentPath(userId: string, view?: StudentView): string {
  return withView(`/students/${toSegment(userId)}`, view);
}

export function sessionsPath(userId: string, view?: StudentView): string {
  return withView(`/students/${toSegment(userId)}/sessions`, view);
}

export function sessionPath(userId: string, sessionId: string, view?: StudentView): string {
  return withView(`/students/${toSegment(userId)}/sessions/${toSegment(sessionId)}`, view);
}

export function insightsPath(userId: string, view?: StudentView): string {
  return withView(`/students/${toSegment(userId)}/insights`, view);
}

/** An id as one segment. Ids are opaque text to us, and `encodeURIComponent` throws on half a surrogate pair. */
function toSegment(id: string): string {
  return encodeURIComponent(id.toWellFormed());
}

function withView(path: string, view: StudentView | undefined): string {
  const search = view === undefined ? '' : toSearch(view);
  return search === '' ? path : `${path}?${search}`;
}
