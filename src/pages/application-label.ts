import type { ApplicationMap } from '#src/api/applications.ts';

/** What an application is called on screen: its name, else a part of the id, which IT can look up. A blank is no name. */
export function applicationLabel(applicationId: string, applications: ApplicationMap | undefined): string {
  return applications?.get(applicationId)?.name.trim() || `Application ${applicationId.slice(0, 8)}`;
}
