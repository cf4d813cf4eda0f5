/** The figures of a summary that open to how they are measured, by what their explanation is called. */
export const explanationTitles = {
  focused: 'How focused time is measured',
  total: 'How session time is measured',
  share: 'How the off-task share is measured',
  offTask: 'How off-task time is measured',
  sessions: 'How sessions are counted',
} as const;

export type ExplainedFigure = keyof typeof explanationTitles;
