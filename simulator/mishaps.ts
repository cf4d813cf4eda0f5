/** What goes wrong with the students whose answers fail, so that anybody can open the failing page. */
import type { OverviewBody, Window } from './overview.ts';
import type { Person } from './person.ts';
import { problem } from './problem.ts';
import type { SessionBody } from './wire-bodies.ts';

const slowAnswerInMilliseconds = 1500;
const answersPerToken = 3;

/** Waits, or until nobody waits for the answer any more. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

/**
 * Gives the function that every insights request of a student passes before it is answered: it throws the student's
 * problem, waits, or does nothing.
 */
export function createMishaps(): (person: Person, token: string, signal: AbortSignal) => Promise<void> {
  const answersByToken = new Map<string, number>();
  return async ({ mishap }, token, signal) => {
    switch (mishap) {
      case 'slow':
        await wait(slowAnswerInMilliseconds, signal);
        return;
      case 'unavailable':
        throw problem(503, 'The service is temporarily unavailable');
      case 'forbidden':
        throw problem(403, 'Access to this user is not granted');
      case 'expiring token': {
        const answers = (answersByToken.get(token) ?? 0) + 1;
        answersByToken.set(token, answers);
        if (answers > answersPerToken) throw problem(401, 'The access token has expired');
        return;
      }
      case 'broken shape':
      case 'long windows refused':
      case undefined:
        return;
    }
  };
}

const longestWindowInDays = 31;
const [hour, day] = [3_600_000, 24 * 3_600_000];

/** Refuses an overview of more than 31 days; the last of them may have 25 hours. */
export function refuseLongWindow({ from, until }: Window): void {
  if (until - from <= longestWindowInDays * day + hour) return;
  throw problem(400, `The time window must not exceed ${longestWindowInDays} days`);
}

/** An overview as no contract allows it: a duration as text, a share instead of a percentage, no buckets. */
export function breakOverview(body: OverviewBody): unknown {
  return {
    ...body,
    summary: { ...body.summary, totalDurationInSeconds: 'PT4H', wastePercentage: 0.15 },
    trend: {},
  };
}

/** A page of sessions whose first cannot be read. */
export function breakSessions(sessions: readonly SessionBody[]): readonly unknown[] {
  return sessions.map((session, index) => (index === 0 ? { ...session, durationInSeconds: null } : session));
}
