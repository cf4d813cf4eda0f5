import type { ApplicationMap } from '#src/api/applications.ts';
import { LogoTile } from '#src/ui/logo-tile.tsx';
import { applicationLabel } from './application-label.ts';

interface ApplicationNameProps {
  readonly applicationId: string;
  readonly applications: ApplicationMap | undefined;
}

/** The application's name and logo; without a map or an entry, the id, which IT can look up. */
export function ApplicationName({ applicationId, applications }: ApplicationNameProps) {
  const application = applications?.get(applicationId);
  const name = applicationLabel(applicationId, applications);
  return (
    <span className="inline-flex max-w-full items-center gap-2">
      <LogoTile name={application?.name ?? '?'} logoUrl={application?.logoUrl ?? null} />
      <span className="line-clamp-5 max-w-64 min-w-0 wrap-anywhere print:max-w-44" title={name}>
        {name}
      </span>
    </span>
  );
}
