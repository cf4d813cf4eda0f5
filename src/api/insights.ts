/** What both insights endpoints have in common: all pages, joined, with safety signals kept apart. */
import type { Insight, InsightsPage, SafetySignal } from '#src/contract/insights.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';
import { getAllPages, toCounted, toDistinct, type AllPages, type Progress } from './all-pages.ts';
import type { Answer } from './get-json.ts';

/** Insights in the order of time, and safety signals, which belong to no figure. */
export interface Insights extends Pick<AllPages<unknown>, 'isComplete' | 'asOf'> {
  readonly insights: readonly Insight[];
  readonly safetySignals: readonly SafetySignal[];
  readonly unreadable: number;
  /** The body's `session` object; for the user form nobody knows which session it stands for. */
  readonly session: InsightsPage['session'];
}

function byStart(a: { startedAtTime: string }, b: { startedAtTime: string }): number {
  return toMilliseconds(a.startedAtTime) - toMilliseconds(b.startedAtTime);
}

export async function getAllInsights(
  getPage: (offset: number) => Promise<Answer<InsightsPage>>,
  onProgress?: (progress: Progress) => void,
): Promise<Insights> {
  const list = await getAllPages(
    getPage,
    (page) => page.insights.length + page.safetySignals.length + page.unreadable,
    { onProgress },
  );
  const { pages } = list;
  const toId = ({ id }: { id: string }) => id;
  const insights = toDistinct(
    pages.flatMap((page) => page.insights),
    toId,
  ).sort(byStart);
  const safetySignals = toDistinct(
    pages.flatMap((page) => page.safetySignals),
    toId,
  ).sort(byStart);
  const unreadable = pages.reduce((sum, page) => sum + page.unreadable, 0);
  return {
    ...toCounted(list, insights.length + safetySignals.length + unreadable),
    insights,
    safetySignals,
    unreadable,
    session: pages[0]?.session ?? null,
  };
}
