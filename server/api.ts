/**
 * `/api`: the platform's paths, for reading only, and a few of our own. Drives off the endpoint table of the contract:
 * another path is 404, another method 405, another parameter 400, and none of these leaves the house. Nor does what
 * the viewer may not see: it is answered as if it were not there.
 */
import { Hono } from 'hono';
import { z } from 'zod';
import { endpointQueries } from '#src/contract/endpoint-queries.ts';
import { apiPrefix, endpoints, toOurPath, type EndpointName } from '#src/contract/endpoints.ts';
import type { recordedResources } from '#src/contract/access.ts';
import { rosterReportPath } from '#src/contract/roster-report.ts';
import type { Diagnostics } from '#src/contract/diagnostics.ts';
import { addDiagnostics } from './contract-watch/diagnostics-api.ts';
import { addAccessPages, type AccessPages } from './access/access-api.ts';
import type { AccessRecorder } from './access/access-record.ts';
import { getOrdinarySignals } from './access/ordinary-signals.ts';
import { withoutSafety, withSafetyNamed, type IsSafety } from './access/safety.ts';
import { createSessionProofs } from './access/session-proofs.ts';
import { toRosterPage, toViewerList } from './access/viewer-lists.ts';
import { includes, type Viewer } from './access/viewer.ts';
import type { WholeRoster } from './access/whole-roster.ts';
import { toAnswer, toJsonAnswer } from './api-answers.ts';
import type { Answer, Answers } from './answers.ts';
import { endpointNames } from './endpoint-names.ts';
import { requirePathId } from './path-ids.ts';
import { notThere, ProblemError } from './problem.ts';
import { readQuery } from './query.ts';
import { createAsk, fromJson, toJson, toRosterBody, type Ask, type Asked } from './questions.ts';
import type { AppEnv } from './request-variables.ts';
import { isRosterName, type RosterName } from './roster-fields.ts';
import type { RosterAnswers } from './roster/roster-answers.ts';
import { isFromElsewhere } from './sec-fetch-site.ts';
import { readUrgency } from './urgency.ts';

/** Whether nothing but a new answer will do (RFC 9111, section 5.2.1): what a reader means by "Refresh". */
function asksAnew(cacheControl: string | undefined): boolean {
  return (cacheControl ?? '')
    .split(',')
    .some((directive) => ['no-cache', 'max-age=0'].includes(directive.trim().toLowerCase()));
}

const resources: Readonly<Partial<Record<EndpointName, (typeof recordedResources)[number]>>> = {
  userOverview: 'overview',
  userSessions: 'sessions',
  userInsights: 'signals',
  sessionInsights: 'session-signals',
  enrollments: 'roster',
  users: 'roster',
};

export interface ApiOptions {
  readonly answers: Answers;
  /** Of the platform, without trailing slash. */
  readonly baseUrl: string;
  /** Where the roster comes from the school's own files; else `null`, and it comes from the platform. */
  readonly roster: RosterAnswers | null;
  /** Everybody of the school, for who may not see everybody. */
  readonly wholeRoster: () => Promise<WholeRoster>;
  readonly recorder: AccessRecorder;
  readonly accessPages: AccessPages;
  readonly isSafety: IsSafety;
  readonly readDiagnostics: () => Diagnostics;
  readonly now: () => number;
}

/** Behind the gate that finds out who asks. */
export function createApi(options: ApiOptions): Hono<AppEnv> {
  const { answers, baseUrl, roster, wholeRoster, recorder, isSafety, now } = options;
  const proofs = createSessionProofs();
  const api = new Hono<AppEnv>();
  api.use(`${apiPrefix}/*`, async (c, next) => {
    if (isFromElsewhere(c.req.header('sec-fetch-site'))) {
      throw new ProblemError(403, 'Only pages of this dashboard may call this address.');
    }
    await next();
  });

  const getRosterPage = async (
    name: RosterName,
    asked: Asked,
    viewer: Viewer,
    ask: Ask,
    signal: AbortSignal,
  ) => {
    if (viewer.students !== 'everybody') {
      return {
        body: toRosterBody(
          name,
          toRosterPage(name, toViewerList(name, await wholeRoster(), viewer), asked.search),
        ),
        askedAt: undefined,
      };
    }
    if (roster !== null)
      return { body: toRosterBody(name, await roster.list(name, asked.search, signal)), askedAt: undefined };
    return ask(name, asked);
  };

  /** What of a student's data the viewer may see. Whether it is a student of theirs has been found out. */
  const getStudentData = async (
    name: EndpointName,
    asked: Asked,
    seesSafety: boolean,
    ask: Ask,
  ): Promise<Answer> => {
    const isList = name === 'userInsights' || name === 'sessionInsights';
    if (isList && !seesSafety) return getOrdinarySignals(ask, name, asked, isSafety);
    const answer = await ask(name, asked);
    if (isList && isSafety.hasMore) {
      return { ...answer, body: toJson(withSafetyNamed(fromJson(answer), isSafety)) };
    }
    if (name === 'userOverview' && (!seesSafety || isSafety.hasMore)) {
      return { ...answer, body: toJson(withoutSafety(fromJson(answer), isSafety)) };
    }
    return answer;
  };

  const refuseWriting = (path: string) => {
    api.all(`${apiPrefix}${path}`, () => {
      throw new ProblemError(405, 'This address can only be read.', { headers: { allow: 'GET, HEAD' } });
    });
  };

  for (const name of endpointNames) {
    const path = toOurPath(endpoints[name]);
    const resource = resources[name];
    api.get(`${apiPrefix}${path}`, async (c) => {
      c.set('route', path);
      const viewer = c.get('viewer');
      const search = readQuery(endpointQueries[name], new URL(c.req.url).searchParams);
      const ids: Record<string, string> = c.req.param();
      for (const [parameter, id] of Object.entries(ids)) requirePathId(parameter, id);
      const { userId: student = null, sessionId = null } = {
        userId: ids['userId'],
        sessionId: ids['sessionId'],
      };
      const reader = {
        viewer: viewer.id,
        urgency: readUrgency(c.req.header('priority')),
        signal: c.req.raw.signal,
      };
      const ask = createAsk({ answers, baseUrl, reader, now });
      const asked = { ids, search, mustBeNew: asksAnew(c.req.header('cache-control')) };
      const record = (
        event: 'view' | 'refusal',
        reason?: 'not-their-student' | 'not-that-students-session',
      ) => {
        if (resource === undefined) return;
        const entry = { event, student, resource, requestId: c.get('requestId') };
        recorder.add(viewer, reason === undefined ? entry : { ...entry, reason });
      };
      if (student === null) {
        const page = isRosterName(name)
          ? await getRosterPage(name, asked, viewer, ask, c.req.raw.signal)
          : await ask(name, asked);
        record('view');
        return await toAnswer(c, page.body, page.askedAt, now());
      }
      if (!includes(viewer.students, student)) {
        record('refusal', 'not-their-student');
        throw notThere();
      }
      // The operator sees everybody's, whoever it is said to be of; for all others the record must name the right student.
      if (sessionId !== null && viewer.role !== 'operator') {
        if (!(await proofs.isOf(sessionId, student, search.get('startedAt'), ask))) {
          record('refusal', 'not-that-students-session');
          throw notThere();
        }
      }
      // All that can refuse this reader stands above: from here on, an answer may be one that somebody else asked for.
      const { body, askedAt } = await getStudentData(
        name,
        asked,
        includes(viewer.safetyOf, student),
        ask,
      ).catch((error: unknown) => {
        // In the platform's own words it would tell an id that exists from one that does not.
        throw viewer.role !== 'operator' && error instanceof ProblemError && error.status === 404
          ? notThere()
          : error;
      });
      record('view');
      return await toAnswer(c, body, askedAt, now());
    });
    refuseWriting(path);
  }

  if (roster !== null) {
    api.get(`${apiPrefix}${rosterReportPath}`, async (c) => {
      c.set('route', rosterReportPath);
      readQuery(z.strictObject({}), new URL(c.req.url).searchParams);
      return await toJsonAnswer(c, await roster.report(c.get('viewer'), c.req.raw.signal));
    });
    refuseWriting(rosterReportPath);
  }

  for (const path of addAccessPages(api, { ...options.accessPages, recorder, wholeRoster })) {
    refuseWriting(path);
  }

  refuseWriting(addDiagnostics(api, options.readDiagnostics));

  api.all(`${apiPrefix}/*`, () => {
    throw new ProblemError(404, 'There is nothing at this address.');
  });
  return api;
}
