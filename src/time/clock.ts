/**
 * The server's clock, as far as the browser can know it: the instant the server wrote into the page plus the time
 * that has passed since. A Chromebook whose clock is wrong still shows the right week.
 */

/** Gives the server's present instant, `...Z`. */
export type Clock = () => string;

/**
 * @param serverInstant the instant at which the server answered
 * @param localMilliseconds the local clock, only ever used for differences
 */
export function createServerClock(serverInstant: string, localMilliseconds = () => Date.now()): Clock {
  const offset = Date.parse(serverInstant) - localMilliseconds();
  return () => new Date(localMilliseconds() + offset).toISOString();
}

/**
 * The instant of an HTTP `Date` header (RFC 9110, 5.6.7), for example `Wed, 04 Mar 2026 18:00:00 GMT`, or one that lies
 * so many seconds before it.
 */
export function toInstantOfHttpDate(text: string, secondsBefore = 0): string {
  return new Date(Date.parse(text) - secondsBefore * 1000).toISOString();
}

/** The last full step of minutes before an instant: values that change seldom keep requests and renders equal. */
export function toStepStart(instant: string, stepInMinutes: number): string {
  const step = stepInMinutes * 60_000;
  return new Date(Math.floor(Date.parse(instant) / step) * step).toISOString();
}
