/** Where a reader is, so that another student or another window can be gone to without leaving the kind of page. */
import { matchRoutes } from 'react-router';
import type { WindowChoice } from '#src/time/windows.ts';
import { classViewCodec, type ClassView } from './class-view.ts';
import { insightListViewCodec } from './insight-list-view.ts';
import { classPath, insightsPath, routePatterns, sessionsPath, studentPath } from './paths.ts';
import { sessionListViewCodec } from './session-list-view.ts';
import { sessionViewCodec } from './session-view.ts';
import { studentViewCodec } from './student-view.ts';

export interface Whereabouts {
  /** The student whose page it is; `null` elsewhere. */
  readonly userId: string | null;
  readonly window: WindowChoice;
  /** The same kind of page, in the same window, of another student. */
  readonly toStudentHref: (userId: string) => string;
  /** The same page with another window. */
  readonly toWindowHref: (window: WindowChoice) => string;
}

const routes = Object.entries(routePatterns).map(([id, path]) => ({ id, path }));

function inClass(view: ClassView): Whereabouts {
  const { window } = view;
  return {
    userId: null,
    window,
    toStudentHref: (userId) => studentPath(userId, { window }),
    toWindowHref: (other) => classPath({ ...view, window: other, band: null }),
  };
}

/** @param view as another window begins with it */
function ofStudent<View extends { readonly window: WindowChoice }>(
  userId: string,
  view: View,
  toPath: (userId: string, view: View | { readonly window: WindowChoice }) => string,
): Whereabouts {
  const { window } = view;
  return {
    userId,
    window,
    toStudentHref: (other) => toPath(other, { window }),
    toWindowHref: (other) => toPath(userId, { ...view, window: other }),
  };
}

/** @param location as the router tells it: the path as it stands in the address, the query string with its `?` */
export function toWhereabouts(location: { readonly pathname: string; readonly search: string }): Whereabouts {
  const search = new URLSearchParams(location.search);
  const match = matchRoutes(routes, location)?.at(-1);
  const userId = match?.params['userId'] ?? '';
  switch (match?.route.id) {
    case 'student':
      return ofStudent(userId, studentViewCodec.parse(search), studentPath);
    case 'insights':
      return ofStudent(userId, { ...insightListViewCodec.parse(search), page: 1 }, insightsPath);
    case 'sessions':
      return ofStudent(userId, sessionListViewCodec.parse(search), sessionsPath);
    case 'session':
      // One session is part of no other window: its list is.
      return ofStudent(userId, sessionViewCodec.parse(search).list, sessionsPath);
    case 'class':
      return inClass(classViewCodec.parse(search));
    case 'about':
    case undefined:
    default:
      return inClass(classViewCodec.defaults);
  }
}
