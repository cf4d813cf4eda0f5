/**
 * How long an answer of the platform may be given to others as well. No page of the platform says how late figures may
 * still change (docs/contract.md, "Days of the trend"), so nothing is kept longer than minutes, every answer carries its
 * age, and whoever asks anew goes past what is kept.
 */
import { endpoints, type EndpointName } from '#src/contract/endpoints.ts';

const seconds = 1_000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

/** Names of applications, classes and people: they change from day to day, if at all. */
const listLifetimeMs = 5 * minutes;

/** Days that are over. */
const closedLifetimeMs = 10 * minutes;

/** Days that are not over, and lists without days: several readers of one minute share them, and no more. */
const openLifetimeMs = 30 * seconds;

/**
 * A window counts as over this long after its end: a session that began in it may still run, and figures that come late
 * mostly come soon. By the morning, yesterday is over.
 */
const settlingMs = 6 * hours;

/**
 * @param search the checked query
 * @param now the server's clock, epoch milliseconds
 * @returns milliseconds from the moment the platform was asked
 */
export function toLifetimeMs(endpoint: EndpointName, search: URLSearchParams, now: number): number {
  if (endpoints[endpoint].scope !== 'insights') return listLifetimeMs;
  const end = search.get('startedBefore') ?? search.get('before');
  const isOver = end !== null && Date.parse(end) + settlingMs <= now;
  return isOver ? closedLifetimeMs : openLifetimeMs;
}
