import { useSchool } from '#src/api/boot.ts';
import { useDiagnostics } from '#src/api/diagnostics.ts';
import { formatDayAndTimes } from '#src/format/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { diagnosticsSummary, toDiagnosticsText } from '#src/words/diagnostics.ts';
import { AdministratorsOnly } from '../administrators-only.tsx';
import { QueryContent } from '../query-content.tsx';
import { CopyButton } from './copy-button.tsx';
import { EndpointList } from './endpoint-list.tsx';

/** `/diagnostics`: what TimeBack has sent that this version does not know, for whoever runs the dashboard. */
export function DiagnosticsPage() {
  return (
    <article className="space-y-6">
      <title>Diagnostics · Week in Focus</title>
      <header className="space-y-2">
        <PageHeading>Diagnostics</PageHeading>
        <p className="max-w-measure text-quiet">
          What TimeBack sends beside what this version of Week in Focus knows: new levels, kinds of signals,
          results and fields. They are shown to teachers under readable names where that is possible, and
          break nothing. The report holds names of fields and counts, and nothing of a person.
        </p>
      </header>
      <AdministratorsOnly>
        <Report />
      </AdministratorsOnly>
    </article>
  );
}

function Report() {
  const { version, upstream, school, timeZone } = useSchool();
  const diagnostics = useDiagnostics();
  return (
    <QueryContent query={diagnostics} skeleton="rows">
      {({ data, asOf }) => (
        <>
          <p className="text-lead">{diagnosticsSummary(data, school.locale)}</p>
          <p className="text-quiet">
            Counted since the server started: {formatDayAndTimes(data.since, asOf, timeZone, school.locale)}.
          </p>
          <CopyButton text={toDiagnosticsText(data, { version, upstream: upstream.name, asOf })} />
          <EndpointList endpoints={data.endpoints} />
        </>
      )}
    </QueryContent>
  );
}
