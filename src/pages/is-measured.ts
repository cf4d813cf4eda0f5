import type { ApplicationMap } from '#src/api/applications.ts';

/** Tells which applications measure off-task time: all but those whose `wasteMeter` is `off`, unknown ones included. */
export function toIsMeasured(applications: ApplicationMap | undefined): (applicationId: string) => boolean {
  return (applicationId) => applications?.get(applicationId)?.wasteMeter !== 'off';
}
