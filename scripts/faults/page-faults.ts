/** The faults that are tried on the pages beside the student's overview, and what these pages ask; docs/faults.md tells both. */
import { platformFaults, type PlatformFault } from './platform-faults.ts';

/** One of each kind that a teacher can tell apart, or that our server treats in its own way. */
const representatives: ReadonlySet<string> = new Set([
  'refuses the connection',
  'takes the call and says nothing',
  'answers 401 for ever',
  'answers 403',
  'answers 404',
  'answers 429 and asks for 2 seconds',
  'answers 429 and asks for an hour',
  'answers 500',
  'answers 503',
  'answers with a page of HTML',
  'cuts its JSON short',
  'answers with an empty object',
]);

export const pageFaults: readonly PlatformFault[] = platformFaults.filter(({ does }) =>
  representatives.has(does),
);

/**
 * How many questions a page has: by Refresh, and, after a Refresh that failed, for data that were not on the screen. A class has
 * fifteen students here. The next session asks for two and for the list around both, which the Refresh had left as it was.
 */
export const pageQuestions = {
  'a class': { refreshed: 2 * 15, turned: 5 * 15 },
  'a student’s signals': { refreshed: 2, turned: 2 },
  'a session': { refreshed: 3, turned: 3 },
} as const;

export type PageName = keyof typeof pageQuestions;
