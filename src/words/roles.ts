/** What people are called by what they may see. */
import type { Boot } from '#src/contract/boot.ts';

const roleNames = {
  operator: 'Runs this dashboard',
  administrator: 'Administrator',
  counselor: 'Counselor',
  teacher: 'Teacher',
} as const;

export function roleName(role: NonNullable<Boot['viewer']>['role']): string {
  return roleNames[role];
}
