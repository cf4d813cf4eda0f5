import { useApplications } from '#src/api/applications.ts';
import { ApplicationName } from '../application-name.tsx';

/** The application of an insight, where the insight or its session tells. */
export function InsightApplication({ applicationId }: { applicationId: string | null }) {
  const { data: applications } = useApplications();
  if (applicationId === null) return <p className="text-quiet">Application not told</p>;
  return (
    <p>
      <ApplicationName applicationId={applicationId} applications={applications} />
    </p>
  );
}
