/** A client of the simulator for its tests: gets a token and asks, through `fetch` only, as our server would. */
import { z } from 'zod';
import { scopes } from '#src/contract/endpoints.ts';
import { createSimulator, type Simulator, simulatorCredentials } from './create-simulator.ts';

/** A Wednesday, noon in Berlin. */
export const noon = Date.parse('2026-11-25T11:00:00Z');
export const timeZone = 'Europe/Berlin';

const host = 'https://platform.example';
export const tokenUrl = `${host}/auth/1.0/token`;

export function simulatorAt(now: number, seed = 1, zone = timeZone): Simulator {
  return createSimulator({ seed, now: () => now, timeZone: zone });
}

export type Query = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Client {
  readonly get: (path: string, query?: Query) => Promise<Answer>;
}

export function toBasic(clientId: string, clientSecret: string): string {
  return `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}`;
}

export async function askFor(
  simulator: Simulator,
  path: string,
  headers: Readonly<Record<string, string>>,
  query: Query = {},
): Promise<Answer> {
  const url = `${host}${path}?${new URLSearchParams(query).toString()}`;
  const response = await simulator.fetch(new Request(url, { headers }));
  return { status: response.status, body: await response.json() };
}

const tokenSchema = z.object({ access_token: z.string() });

export async function fetchToken(
  simulator: Simulator,
  wanted: readonly string[] = Object.values(scopes),
): Promise<string> {
  const response = await simulator.fetch(
    new Request(tokenUrl, {
      method: 'POST',
      headers: {
        authorization: toBasic(simulatorCredentials.clientId, simulatorCredentials.clientSecret),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: wanted.join(' ') }).toString(),
    }),
  );
  return tokenSchema.parse(await response.json()).access_token;
}

/** Asks with one token for all. */
export async function connect(simulator: Simulator, wanted?: readonly string[]): Promise<Client> {
  const authorization = `Bearer ${await fetchToken(simulator, wanted)}`;
  return { get: (path, query) => askFor(simulator, path, { authorization }, query) };
}

/** The pages of a list, up to its end, parsed by `parse`. */
export async function getAllPages<T>(
  client: Client,
  path: string,
  query: Query,
  parse: (body: unknown) => T & { readonly paging: { readonly total: number } },
): Promise<readonly T[]> {
  const pages: T[] = [];
  for (let offset = 0, total = 1; offset < total; offset += 100) {
    const { body } = await client.get(path, { ...query, limit: '100', offset: String(offset) });
    const page = parse(body);
    total = page.paging.total;
    pages.push(page);
  }
  return pages;
}

/** The user id of a showcase student by the start of the name. */
export function userIdOf(simulator: Simulator, name: string): string {
  const student = simulator.showcase.find((entry) => entry.name.startsWith(name));
  if (student === undefined) throw new Error(`Nobody in the showcase is called ${name}.`);
  return student.userId;
}

export function userPath(userId: string): string {
  return `/insights/1.0/users/${userId}`;
}
