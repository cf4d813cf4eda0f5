/** Names of the groups of insights, as filters show them. Safety is no group (docs/decisions/0010). */

const names = {
  all: 'All signals',
  waste: 'Off-task',
  proctoring: 'Proctoring',
  other: 'Other',
} as const;

export function insightGroupName(group: keyof typeof names): string {
  return names[group];
}
