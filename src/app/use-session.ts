import { useCallback, useEffect, useRef, useState } from 'react';
import { hasStatus } from '#src/api/api-error.ts';
import { useSchool, type School } from '#src/api/boot.ts';
import { getSession, keepSession } from '#src/api/session.ts';
import { createDeadline, secondsBetween } from '#src/time/deadline.ts';

/** So long before the end the reader is asked. */
const warningInSeconds = 120;

/** How often the page looks at the clock; while it warns, the text changes too. */
const lookEveryMilliseconds = 1000;

/** What a person does, none of which a page does by itself. */
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

interface SessionEvents {
  readonly onEnd: () => void;
  readonly onEnding: (isEnding: boolean) => void;
}

/**
 * Follows a session on the clock. Our server is asked how long it lasts before anything is said or done: another tab may
 * have kept it, or ended it. It is told of signs of life once in a while, but not while the warning stands: then the
 * answer to it is what counts.
 */
export function useSession(session: NonNullable<School['session']>, { onEnd, onEnding }: SessionEvents) {
  const { now, clock } = useSchool();
  const [canStay, setCanStay] = useState(session.canStay);
  // What our server wrote was true when it wrote the page; this code comes later.
  const [secondsLeft, setSecondsLeft] = useState(() => session.secondsLeft - secondsBetween(now, clock()));
  const deadline = useRef(createDeadline(secondsLeft));
  const isAsking = useRef(false);
  const tellAfter = Math.min(60, session.idleSeconds / 10);

  const ask = useCallback(
    async (send: typeof getSession) => {
      if (isAsking.current) return;
      isAsking.current = true;
      try {
        const state = await send();
        deadline.current = createDeadline(state.secondsLeft);
        setCanStay(state.canStay);
        setSecondsLeft(state.secondsLeft);
        onEnding(state.secondsLeft <= warningInSeconds);
      } catch (error) {
        // Who cannot be reached has not kept the session: at its end the page is cleared all the same.
        const isOver = hasStatus(error, 401) || deadline.current.secondsLeft() === 0;
        if (isOver) onEnd();
        else onEnding(deadline.current.secondsLeft() <= warningInSeconds);
      } finally {
        isAsking.current = false;
      }
    },
    [onEnd, onEnding],
  );

  useEffect(() => {
    let wasEnding = false;
    const look = () => {
      const left = deadline.current.secondsLeft();
      const isEnding = left <= warningInSeconds;
      if (isEnding) setSecondsLeft(left);
      if (left === 0 || (isEnding && !wasEnding)) void ask(getSession);
      wasEnding = isEnding;
    };
    const timer = setInterval(look, lookEveryMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [ask]);

  useEffect(() => {
    const tell = () => {
      const left = deadline.current.secondsLeft();
      const isLongAgo = session.idleSeconds - left >= tellAfter;
      if (canStay && isLongAgo && left > warningInSeconds) void ask(keepSession);
    };
    const lookAgain = () => {
      if (document.visibilityState === 'visible') void ask(getSession);
    };
    for (const sign of signsOfLife) addEventListener(sign, tell, { passive: true });
    document.addEventListener('visibilitychange', lookAgain);
    // A page that the browser had put aside and brings back, perhaps after somebody signed out elsewhere.
    addEventListener('pageshow', lookAgain);
    return () => {
      for (const sign of signsOfLife) removeEventListener(sign, tell);
      document.removeEventListener('visibilitychange', lookAgain);
      removeEventListener('pageshow', lookAgain);
    };
  }, [ask, canStay, session.idleSeconds, tellAfter]);

  const keep = useCallback(() => void ask(keepSession), [ask]);
  return { secondsLeft, canStay, keep };
}
