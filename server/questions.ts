/** Questions to the platform as our endpoints put them. */
import { endpoints, type EndpointName } from '#src/contract/endpoints.ts';
import { toLifetimeMs } from './answer-lifetimes.ts';
import type { Answer, Answers, Question } from './answers.ts';
import { encodePathId } from './path-ids.ts';
import type { PlatformAnswer } from './platform.ts';
import { notAList, ProblemError } from './problem.ts';
import { isRosterName, reduceRoster, rosterFields, type RosterName } from './roster-fields.ts';
import type { Reader } from './shared-calls.ts';

/** What is asked of an endpoint. */
export interface Asked {
  /** Values of the `:name` parts of the platform's path. */
  readonly ids: Readonly<Record<string, string>>;
  /** The checked query. */
  readonly search: URLSearchParams;
  /** True where nothing but a new answer will do. */
  readonly mustBeNew: boolean;
}

/** Asks for one reader. Whether the reader may see the answer has been found out before. */
export type Ask = (name: EndpointName, asked: Asked) => Promise<Answer>;

/** @throws {ProblemError} 502 where the platform has nested a value so deeply that it can be read and not written */
export function toJson(value: unknown): Uint8Array<ArrayBuffer> {
  try {
    return new TextEncoder().encode(JSON.stringify(value));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ProblemError(502, 'TimeBack gave an answer that could not be used.', {
      cause: 'upstream body nested too deeply',
      isRetryable: false,
    });
  }
}

export function fromJson({ body }: Answer): unknown {
  return JSON.parse(new TextDecoder().decode(body));
}

/** @throws {ProblemError} 502 where the page is none */
export function toRosterBody(name: RosterName, page: unknown): Uint8Array<ArrayBuffer> {
  const reduced = reduceRoster(name, page);
  if (reduced === null) throw notAList(name);
  return toJson(reduced);
}

function toBody(name: EndpointName, { bytes, value }: PlatformAnswer): Uint8Array<ArrayBuffer> {
  return isRosterName(name) ? toRosterBody(name, value) : bytes;
}

function toUrl(upstream: string, search: URLSearchParams): string {
  return `${upstream}${search.size === 0 ? '' : `?${search.toString()}`}`;
}

/** The first page of the list that a query asks a further page of; null where it asks for no further page. */
function toFirstPage(search: URLSearchParams): URLSearchParams | null {
  if (Number(search.get('offset') ?? 0) === 0) return null;
  const first = new URLSearchParams(search);
  first.set('offset', '0');
  return first;
}

interface AskOptions {
  readonly answers: Answers;
  /** Of the platform, without trailing slash. */
  readonly baseUrl: string;
  readonly reader: Reader;
  readonly now: () => number;
}

/** @throws {ProblemError} 400 where an id is none, when asked */
export function createAsk({ answers, baseUrl, reader, now }: AskOptions): Ask {
  return async (name, { ids, search: given, mustBeNew }) => {
    const { path, scope } = endpoints[name];
    const search = new URLSearchParams(given);
    // Ours, and no parameter of the platform.
    search.delete('startedAt');
    if (isRosterName(name)) search.set('fields', rosterFields(name));
    const upstream = `${baseUrl}${path.replaceAll(/:(\w+)/g, (_, id: string) => encodePathId(id, ids[id] ?? ''))}`;
    const firstPage = toFirstPage(search);
    const question: Question = {
      url: toUrl(upstream, search),
      scope,
      firstPageUrl: firstPage === null ? null : toUrl(upstream, firstPage),
      lifetimeMs: toLifetimeMs(name, search, now()),
      toBody: (answer) => toBody(name, answer),
    };
    return answers.get(question, reader, mustBeNew);
  };
}
