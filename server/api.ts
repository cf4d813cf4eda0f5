/**
 * `/api`: the platform's own paths, for reading only. Drives off the endpoint table of the contract: another path is
 * 404, another method 405, another parameter 400, and none of these leaves the house.
 */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { z } from 'zod';
import { apiPrefix, endpoints, type EndpointName } from '#src/contract/endpoints.ts';
import { rosterReportPath } from '#src/contract/roster-report.ts';
import { encodePathId } from './path-ids.ts';
import type { Platform } from './platform.ts';
import { ProblemError } from './problem.ts';
import { readQuery } from './query.ts';
import type { RequestVariables } from './request-variables.ts';
import { isRosterName, reduceRoster, rosterFields, type RosterName } from './roster-fields.ts';
import type { RosterAnswers } from './roster/roster-answers.ts';

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

function toAnswer(body: Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.byteLength),
    },
  });
}

interface ApiOptions {
  readonly platform: Platform;
  /** Of the platform, without trailing slash. */
  readonly baseUrl: string;
  /** Where the roster comes from the school's own files; else `null`, and it comes from the platform. */
  readonly roster: RosterAnswers | null;
}

export function createApi({ platform, baseUrl, roster }: ApiOptions): Hono<{ Variables: RequestVariables }> {
  const api = new Hono<{ Variables: RequestVariables }>();
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
      const upstreamPath = path.replaceAll(/:(\w+)/g, (_, parameter: string) =>
        encodePathId(parameter, c.req.param(parameter) ?? ''),
      );
      const url = `${baseUrl}${upstreamPath}${search.size === 0 ? '' : `?${search.toString()}`}`;
      const { bytes, value } = await platform.get(scope, url, c.req.raw.signal);
      return toAnswer(isRosterName(name) ? toRosterBody(name, value) : bytes);
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
