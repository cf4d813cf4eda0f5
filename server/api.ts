/**
 * `/api`: the platform's own paths, for reading only. Drives off the endpoint table of the contract: another path is
 * 404, another method 405, another parameter 400, and none of these leaves the house.
 */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { z } from 'zod';
import { apiPrefix, endpoints, type EndpointName } from '#src/contract/endpoints.ts';
import { rosterReportPath } from '#src/contract/roster-report.ts';
import { toLifetimeMs } from './answer-lifetimes.ts';
import type { Answers, Question } from './answers.ts';
import { encodePathId } from './path-ids.ts';
import type { PlatformAnswer } from './platform.ts';
import { ProblemError } from './problem.ts';
import { readQuery } from './query.ts';
import type { AppEnv } from './request-variables.ts';
import { isRosterName, reduceRoster, rosterFields, type RosterName } from './roster-fields.ts';
import type { RosterAnswers } from './roster/roster-answers.ts';
import { readUrgency } from './urgency.ts';

function isEndpointName(name: string): name is EndpointName {
  return Object.hasOwn(endpoints, name);
}

/** Browsers say where a request comes from; a page of another origin has no business here, readable or not. */
function isFromElsewhere(secFetchSite: string | undefined): boolean {
  return secFetchSite === 'cross-site' || secFetchSite === 'same-site';
}

function toJson(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function toRosterBody(name: RosterName, page: unknown): Uint8Array<ArrayBuffer> {
  const reduced = reduceRoster(name, page);
  if (reduced === null) {
    throw new ProblemError(502, `TimeBack gave an answer that is not a list of ${name}.`, {
      cause: 'upstream roster body has another shape',
    });
  }
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

/** Whether nothing but a new answer will do (RFC 9111, section 5.2.1): what a reader means by "Refresh". */
function asksAnew(cacheControl: string | undefined): boolean {
  return (cacheControl ?? '')
    .split(',')
    .some((directive) => ['no-cache', 'max-age=0'].includes(directive.trim().toLowerCase()));
}

/** Whole seconds, so that `Date` minus `Age` is the same instant whenever an answer is given (RFC 9111, section 5.1). */
function toAge(askedAt: number, now: number): number {
  return Math.max(0, Math.floor(now / 1000) - Math.floor(askedAt / 1000));
}

function toAnswer(body: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.byteLength),
      ...headers,
    },
  });
}

interface ApiOptions {
  readonly answers: Answers;
  /** Of the platform, without trailing slash. */
  readonly baseUrl: string;
  /** Where the roster comes from the school's own files; else `null`, and it comes from the platform. */
  readonly roster: RosterAnswers | null;
  readonly now: () => number;
}

export function createApi({ answers, baseUrl, roster, now }: ApiOptions): Hono<AppEnv> {
  const api = new Hono<AppEnv>();
  api.use(`${apiPrefix}/*`, compress({ encoding: 'gzip' }));
  api.use(`${apiPrefix}/*`, async (c, next) => {
    if (isFromElsewhere(c.req.header('sec-fetch-site'))) {
      throw new ProblemError(403, 'Only pages of this dashboard may call this address.');
    }
    await next();
  });

  const refuseWriting = (path: string) => {
    api.all(`${apiPrefix}${path}`, () => {
      throw new ProblemError(405, 'This address can only be read.', { headers: { allow: 'GET, HEAD' } });
    });
  };

  for (const name of Object.keys(endpoints).filter(isEndpointName)) {
    const { path, query, scope } = endpoints[name];
    api.get(`${apiPrefix}${path}`, async (c) => {
      c.set('route', path);
      const search = readQuery(query, new URL(c.req.url).searchParams);
      if (isRosterName(name) && roster !== null) {
        return toAnswer(toRosterBody(name, await roster.list(name, search, c.req.raw.signal)));
      }
      if (isRosterName(name)) search.set('fields', rosterFields(name));
      const upstream = `${baseUrl}${path.replaceAll(/:(\w+)/g, (_, parameter: string) =>
        encodePathId(parameter, c.req.param(parameter) ?? ''),
      )}`;
      const firstPage = toFirstPage(search);
      const question: Question = {
        url: toUrl(upstream, search),
        scope,
        firstPageUrl: firstPage === null ? null : toUrl(upstream, firstPage),
        lifetimeMs: toLifetimeMs(name, search, now()),
        toBody: (answer) => toBody(name, answer),
      };
      const reader = {
        viewer: c.get('viewer').id,
        urgency: readUrgency(c.req.header('priority')),
        signal: c.req.raw.signal,
      };
      // All that can refuse this reader stands above: from here on, an answer may be one that somebody else asked for.
      const { body, askedAt } = await answers.get(question, reader, asksAnew(c.req.header('cache-control')));
      const servedAt = now();
      return toAnswer(body, {
        date: new Date(servedAt).toUTCString(),
        age: String(toAge(askedAt, servedAt)),
      });
    });
    refuseWriting(path);
  }

  if (roster !== null) {
    api.get(`${apiPrefix}${rosterReportPath}`, async (c) => {
      c.set('route', rosterReportPath);
      readQuery(z.strictObject({}), new URL(c.req.url).searchParams);
      return toAnswer(toJson(await roster.report(c.req.raw.signal)));
    });
    refuseWriting(rosterReportPath);
  }

  api.all(`${apiPrefix}/*`, () => {
    throw new ProblemError(404, 'There is nothing at this address.');
  });
  return api;
}
