/** The figures that open to how they are measured: what each needs for that, and what its explanation is called. */
import type { OverviewSummary } from '#src/contract/overview.ts';
import type { Usual } from '#src/measures/usual.ts';

interface SummaryValues {
  readonly summary: OverviewSummary;
  /** What is shown: never below 0, even where more off-task time than session time came. */
  readonly focusedSeconds: number;
  /** The sessions that could be read, each once. */
  readonly sessions: number;
}

export type ExplainedFigure =
  | (SummaryValues & { readonly kind: 'focused' | 'total' | 'share' | 'offTask' | 'sessions' })
  | {
      readonly kind: 'usual';
      readonly usual: Extract<Usual, { kind: 'known' }>;
      /** What the sessions' application is called. */
      readonly application: string;
    };

export const explanationTitles: Record<ExplainedFigure['kind'], string> = {
  focused: 'How focused time is measured',
  total: 'How session time is measured',
  share: 'How the off-task share is measured',
  offTask: 'How off-task time is measured',
  sessions: 'How sessions are counted',
  usual: 'How the usual is measured',
};
