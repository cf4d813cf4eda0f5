/**
 * Terms of the simulator by seed, and what their raw lists add up to: sums of sessions and insights, made without the
 * simulator's overview and without any code of the app that computes.
 */
import { createSimulator } from '#simulator/create-simulator.ts';
import { connect, getAllPages, userIdOf, userPath } from '#simulator/simulator-client.ts';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { sessionsPageSchema } from '#src/contract/sessions.ts';
import { noon, timeZone } from './render-page.tsx';
import type { Upstream } from './upstreams.ts';

/** Of which level an insight is (docs/simulator.md), written down once more; other types are not off-task time. */
const levels = new Map([
  ['AwayFromSeat', 'StudentNotPresent'],
  ['EyesOffScreen', 'StudentNotPresent'],
  ['Idling', 'StudentNotPresent'],
  ['Eating', 'EnvironmentalDistractions'],
  ['Socializing', 'EnvironmentalDistractions'],
  ['Game', 'OnDeviceDistractions'],
  ['NonLearningContent', 'OnDeviceDistractions'],
  ['IgnoringHelp', 'LearningAppBestPractices'],
  ['SkipAssessment', 'LearningAppBestPractices'],
  ['AbandonedAssessment', 'LearningAppBestPractices'],
  ['TopicShopping', 'LearningAppBestPractices'],
]);

interface Span {
  readonly startedAt: number;
  readonly endedAt: number;
}

/** What a student did between two instants, in seconds. */
export interface RawSums {
  readonly totalSeconds: number;
  readonly offTaskSeconds: number;
  readonly secondsByLevel: ReadonlyMap<string, number>;
  /** Sessions that started then. */
  readonly sessions: number;
}

export interface RawPlatform {
  readonly upstream: Upstream;
  /** Reads all lists of a student and gives the function from two instants (epoch milliseconds) to their sums. */
  readonly readSums: (name: string) => Promise<(from: number, until: number) => RawSums>;
}

function toSpan(item: { readonly startedAtTime: string; readonly endedAtTime: string }): Span {
  return { startedAt: Date.parse(item.startedAtTime), endedAt: Date.parse(item.endedAtTime) };
}

function sumWithin(spans: readonly Span[], from: number, until: number): number {
  return spans.reduce((sum, { startedAt, endedAt }) => {
    const seconds = (Math.min(endedAt, until) - Math.max(startedAt, from)) / 1000;
    return sum + Math.max(0, seconds);
  }, 0);
}

export function createRawPlatform(seed: number): RawPlatform {
  const simulator = createSimulator({ seed, now: () => noon, timeZone });
  return {
    upstream: (request) => simulator.fetch(request),
    async readSums(name) {
      const client = await connect(simulator);
      const path = userPath(userIdOf(simulator, name));
      const sessionPages = await getAllPages(client, `${path}/sessions`, {}, (body) =>
        sessionsPageSchema.parse(body),
      );
      const insightPages = await getAllPages(client, path, {}, (body) => insightsPageSchema.parse(body));
      const sessions = sessionPages.flatMap(({ items }) => items.map(toSpan));
      const offTask = insightPages
        .flatMap(({ insights }) => insights)
        .flatMap((insight) => {
          const level = levels.get(insight.insightType);
          return level === undefined ? [] : [{ level, ...toSpan(insight) }];
        });
      const byLevel = Map.groupBy(offTask, ({ level }) => level);
      return (from, until) => ({
        totalSeconds: sumWithin(sessions, from, until),
        offTaskSeconds: sumWithin(offTask, from, until),
        secondsByLevel: new Map(
          [...byLevel].map(([level, spans]) => [level, sumWithin(spans, from, until)] as const),
        ),
        sessions: sessions.filter(({ startedAt }) => from <= startedAt && startedAt < until).length,
      });
    },
  };
}
