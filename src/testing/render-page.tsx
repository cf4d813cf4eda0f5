/**
 * Opens a page as a teacher would: the real routes and queries, and behind `fetch` the real server in front of the
 * simulator. Nothing of ours is replaced, so a test that passes here passes through every layer but the network.
 */
import { render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, matchPath } from 'react-router';
import { expect, onTestFinished, vi } from 'vitest';
import { createServer, toBoot, type ServerConfig, type ServerOptions } from '#server/create-server.ts';
import { createPage } from '#server/page.ts';
import { defaultSchool } from '#server/school-config.ts';
import { createSimulator, simulatorCredentials } from '#simulator/create-simulator.ts';
import { userIdOf } from '#simulator/simulator-client.ts';
import { readSchool, type School } from '#src/api/boot.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { App } from '#src/app/app.tsx';
import { createStarts } from '#src/app/page-starts.ts';
import { createRoutes } from '#src/app/routes.tsx';
import { accessRecordPath, studentAccessPath } from '#src/contract/access.ts';
import { apiPrefix, endpoints, toOurPath } from '#src/contract/endpoints.ts';
import { diagnosticsPath } from '#src/contract/diagnostics.ts';
import { rosterReportPath } from '#src/contract/roster-report.ts';
import type { SchoolSettings } from '#src/contract/school.ts';
import { plainVisitor } from './plain-school.ts';
import { noPageScripts } from '#server/page-chunks.ts';
import type { Upstream } from './upstreams.ts';

/** Where the school is. */
export const timeZone = 'America/Chicago';

/** The instant at which server and simulator stand: a Wednesday noon at the school. */
export const noon = Date.parse('2026-03-11T17:00:00Z');

const origin = 'http://localhost:4173';
const platform = 'https://platform.example';

/** Of the page that the server writes, the part that matters here: the place for its data. */
const indexHtml = '<!--boot-->';

const schoolConfig: ServerConfig = {
  upstream: {
    isSimulator: true,
    name: 'embedded simulator',
    baseUrl: platform,
    tokenUrl: `${platform}/auth/1.0/token`,
    ...simulatorCredentials,
  },
  timeZone,
  isTimeZoneUnset: false,
  school: defaultSchool,
  version: '0.0.0-test',
};

// One for a test file: its answers depend on seed and clock alone, and both stand still.
const simulator = createSimulator({ seed: 1, now: () => noon, timeZone });

const askSimulator = (request: Request) => simulator.fetch(request);

/** The id of a student of the simulator by the start of the name (docs/simulator.md). */
export function studentId(name: string): string {
  return userIdOf(simulator, name);
}

type Visitor = Parameters<typeof toBoot>[2];

interface PageOptions {
  /** The platform, where it is not the plain simulator. */
  readonly upstream?: Upstream;
  /** What differs in the server's settings. */
  readonly config?: Partial<ServerConfig>;
  /** What the school's file says; nothing unless a test needs it. */
  readonly school?: Partial<SchoolSettings>;
  /** What the page knows of who opens it; the person who runs the dashboard unless a test needs somebody else. */
  readonly visitor?: Partial<Visitor>;
  /** Where the record of access is; in no file unless a test needs one. */
  readonly access?: Pick<ServerOptions, 'recordFile'>;
  /** The server's clock, epoch milliseconds; it stands at noon unless a test moves it. */
  readonly now?: () => number;
}

interface OpenedPage {
  readonly user: UserEvent;
  /** Path and query string of the page that is open. */
  readonly address: () => string;
  /** Goes back in the history, as the browser's button does. */
  readonly goBack: () => Promise<void>;
  /** Paths and query strings the page has asked our server for, in order. */
  readonly requests: readonly string[];
}

/** The school as the page finds it in what the server wrote. */
function readSchoolOf(config: ServerConfig, now: number, visitor: Visitor): School {
  const html = createPage(indexHtml)(toBoot(config, now, visitor));
  return readSchool(new DOMParser().parseFromString(html, 'text/html'));
}

function isListed(path: string): boolean {
  const ours = [rosterReportPath, accessRecordPath, studentAccessPath, diagnosticsPath];
  const paths = [...Object.values(endpoints).map(toOurPath), ...ours];
  return paths.some((listed) => matchPath(`${apiPrefix}${listed}`, path) !== null);
}

/** Opens a path, such as `/students/…?window=last-week`. A request to an address that is not ours fails the test. */
export function renderPage(path: string, options: PageOptions = {}): OpenedPage {
  const { upstream = askSimulator, now = () => noon } = options;
  const school = { ...schoolConfig.school, ...options.school };
  const config = { ...schoolConfig, school, ...options.config };
  const server = createServer({
    config,
    now,
    fetch: async (request) => await upstream(request, askSimulator),
    assets: { indexHtml, toPageScripts: noPageScripts, find: () => undefined },
    ...options.access,
    // What the server tells whoever runs it is tested in server/.
    log: () => undefined,
  });
  const requests: string[] = [];
  const unlisted: string[] = [];
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const url = new URL(input, origin);
    requests.push(`${url.pathname}${url.search}`);
    if (url.origin !== origin || !isListed(url.pathname)) unlisted.push(input);
    return server.fetch(new Request(url, init));
  });
  const queryClient = createQueryClient({ retries: 0 });
  const bootedSchool = readSchoolOf(config, now(), { ...plainVisitor, ...options.visitor });
  const router = createMemoryRouter(
    createRoutes({ starts: createStarts(queryClient, bootedSchool), started: null }),
    {
      initialEntries: [path],
    },
  );
  const user = userEvent.setup();
  render(<App router={router} queryClient={queryClient} school={bootedSchool} />);
  onTestFinished(() => {
    router.dispose();
    queryClient.clear();
    vi.unstubAllGlobals();
    expect(unlisted, 'The page asked for an address that is not in the endpoint table').toEqual([]);
  });
  return {
    user,
    requests,
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
    goBack: () => router.navigate(-1),
  };
}

/**
 * Opens the overview of a student of the simulator.
 * @param name its start is enough
 * @param search the query string with its `?`
 */
export function openStudent(name: string, search = '', options: PageOptions = {}): OpenedPage {
  return renderPage(`/students/${studentId(name)}${search}`, options);
}
