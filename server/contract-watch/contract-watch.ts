/**
 * Counts what the platform sends beside what we know: fields, JSON types, levels, types and results. Contracts change
 * without notice, and an unknown level is an ordinary row on a teacher's screen; here somebody can see that it is new.
 * In memory alone, from the server's start on, and nothing of a person.
 */
import type { Diagnostics } from '#src/contract/diagnostics.ts';
import { endpoints, type EndpointName } from '#src/contract/endpoints.ts';
import { endpointNames } from '../endpoint-names.ts';
import type { Platform } from '../platform.ts';
import { compareFields } from './compare-fields.ts';
import { expectations } from './expectations.ts';
import { toItemLists } from './item-lists.ts';
import { noteUnknownSlugs } from './unknown-slugs.ts';

export interface ContractWatch {
  /** The same platform; each of its answers is looked at as it comes. */
  watch(platform: Platform): Platform;
  read(): Diagnostics;
}

interface ContractWatchOptions {
  /** Of the platform, without trailing slash. */
  readonly baseUrl: string;
  readonly isSafety: (slug: string) => boolean;
  readonly now: () => number;
}

type Unknown = Diagnostics['endpoints'][number]['unknown'][number];

interface Seen {
  readonly name: EndpointName;
  /** Of the paths of its answers. */
  readonly pattern: RegExp;
  answers: number;
  latestAt: number | null;
  readonly unknown: Map<string, Unknown>;
}

/** More than that are not told one by one: a body whose slugs are all different must not fill the memory. */
const mostUnknown = 100;
const others = { place: '(others)', what: 'are more than can be listed here' };

function toPattern(name: EndpointName): RegExp {
  const path = endpoints[name].path.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '[^/]+');
  return new RegExp(`^${path}$`);
}

function noteUnknown(body: unknown, isSafety: (slug: string) => boolean, seen: Seen): void {
  const note = (place: string, what: string) => {
    const key = `${place} ${what}`;
    const isListed = seen.unknown.has(key) || seen.unknown.size < mostUnknown;
    const told = isListed ? { place: place === '' ? 'body' : place, what } : others;
    const toldKey = isListed ? key : others.place;
    seen.unknown.set(toldKey, { ...told, count: (seen.unknown.get(toldKey)?.count ?? 0) + 1 });
  };
  try {
    const expectation = expectations[seen.name];
    compareFields([body], expectation.schema, '', expectation.unread, note);
    for (const { place, schema, values } of toItemLists(body, expectation)) {
      compareFields(values, schema, place, expectation.unread, note);
    }
    noteUnknownSlugs(body, expectation, isSafety, note);
  } catch {
    // Whoever asked gets the answer all the same.
    note('', 'could not be compared');
  }
}

export function createContractWatch({ baseUrl, isSafety, now }: ContractWatchOptions): ContractWatch {
  const since = now();
  const all = endpointNames.map((name): Seen => ({
    name,
    pattern: toPattern(name),
    answers: 0,
    latestAt: null,
    unknown: new Map(),
  }));

  function look(url: string, body: unknown): void {
    // Addresses are made by us, from this base.
    const [path = ''] = url.slice(baseUrl.length).split('?', 1);
    const seen = all.find(({ pattern }) => pattern.test(path));
    if (seen === undefined) return;
    seen.answers += 1;
    seen.latestAt = now();
    noteUnknown(body, isSafety, seen);
  }

  return {
    watch: (platform) => ({
      async get(scope, url, signal) {
        const answer = await platform.get(scope, url, signal);
        look(url, answer.value);
        return answer;
      },
    }),
    read: () => ({
      since: new Date(since).toISOString(),
      endpoints: all.map(({ name, answers, latestAt, unknown }) => ({
        path: endpoints[name].path,
        answers,
        latestAt: latestAt === null ? null : new Date(latestAt).toISOString(),
        unknown: [...unknown.values()],
      })),
    }),
  };
}
