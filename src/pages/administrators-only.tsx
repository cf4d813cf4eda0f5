import type { ReactNode } from 'react';
import { useSchool } from '#src/api/boot.ts';

/** Whether the page is opened by somebody who answers for the school's data; our server asks the same (server/access/viewer.ts). */
export function useIsAdministrator(): boolean {
  const role = useSchool().viewer?.role;
  return role === 'administrator' || role === 'operator';
}

/** What asks our server only where it would be answered. */
export function AdministratorsOnly({ children }: { children: ReactNode }) {
  return useIsAdministrator() ? children : <p>This page is for administrators.</p>;
}
