/** Addresses of the pages. Only ids and the view go into an address: no names, no search text (docs/architecture.md). */
import { classViewCodec, type ClassView } from './class-view.ts';
import { insightListViewCodec, type InsightListView } from './insight-list-view.ts';
import { sessionListViewCodec, type SessionListView } from './session-list-view.ts';
import { sessionViewCodec, type SessionView } from './session-view.ts';
import { studentViewCodec, type StudentView } from './student-view.ts';
import { toSearch } from './view-codec.ts';

/** The patterns of the route table, in React Router's notation. */
export const routePatterns = {
  class: '/',
  about: '/about',
  student: '/students/:userId',
  sessions: '/students/:userId/sessions',
  session: '/students/:userId/sessions/:sessionId',
  insights: '/students/:userId/insights',
  studentAccess: '/students/:userId/access',
  accessRecord: '/access-record',
  diagnostics: '/diagnostics',
} as const;

export function classPath(view: Partial<ClassView> = {}): string {
  return join(routePatterns.class, toSearch(classViewCodec, view));
}

export function aboutPath(): string {
  return routePatterns.about;
}

export function studentPath(userId: string, view: Partial<StudentView> = {}): string {
  return join(`/students/${toSegment(userId)}`, toSearch(studentViewCodec, view));
}

export function sessionsPath(userId: string, view: Partial<SessionListView> = {}): string {
  return join(`/students/${toSegment(userId)}/sessions`, toSearch(sessionListViewCodec, view));
}

export function sessionPath(userId: string, sessionId: string, view: Partial<SessionView> = {}): string {
  return join(
    `/students/${toSegment(userId)}/sessions/${toSegment(sessionId)}`,
    toSearch(sessionViewCodec, view),
  );
}

export function insightsPath(userId: string, view: Partial<InsightListView> = {}): string {
  return join(`/students/${toSegment(userId)}/insights`, toSearch(insightListViewCodec, view));
}

/** With the student's view, to which the way back leads. */
export function studentAccessPath(userId: string, view: Partial<StudentView> = {}): string {
  return join(`/students/${toSegment(userId)}/access`, toSearch(studentViewCodec, view));
}

/** An id as one segment. Ids are opaque text to us, and `encodeURIComponent` throws on half a surrogate pair. */
function toSegment(id: string): string {
  return encodeURIComponent(id.toWellFormed());
}

function join(path: string, search: string): string {
  return search === '' ? path : `${path}?${search}`;
}
