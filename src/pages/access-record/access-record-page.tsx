import { Link } from 'react-router';
import { useAccessRecord } from '#src/api/access.ts';
import { linesPerPage, type AccessRecord } from '#src/contract/access.ts';
import { accessRecordPath, accessRecordViewCodec } from '#src/routing/access-record-view.ts';
import { useView } from '#src/routing/use-view.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pager } from '#src/ui/pager.tsx';
import { AdministratorsOnly } from '../administrators-only.tsx';
import { QueryContent } from '../query-content.tsx';
import { RecordTable } from './record-table.tsx';

/** `/access-record`: who looked at whose data, for administrators, where the record is kept in a file. */
export function AccessRecordPage() {
  return (
    <article className="space-y-6">
      <title>Record of access · Week in Focus</title>
      <header className="space-y-2">
        <PageHeading>Record of access</PageHeading>
        <p className="max-w-measure text-quiet">
          Who asked for which student’s data, and what was refused. It never holds what was to be seen. One
          page of the dashboard asks for several things at once, so one look leaves several lines.
        </p>
      </header>
      <AdministratorsOnly>
        <RecordPage />
      </AdministratorsOnly>
    </article>
  );
}

function RecordPage() {
  const [{ page }] = useView(accessRecordViewCodec);
  const record = useAccessRecord(page);
  return (
    <QueryContent query={record} skeleton="rows">
      {(data) => <RecordContent record={data} page={page} />}
    </QueryContent>
  );
}

function RecordContent({ record, page }: { record: AccessRecord; page: number }) {
  const { isKept, entries, offset, total } = record;
  if (!isKept) {
    return (
      <p className="max-w-measure">
        The record is not kept in a file here, so there is nothing to show. Ask your IT person: it may go to
        the school’s log system, or ACCESS_LOG can name a file.
      </p>
    );
  }
  if (entries.length === 0) return <p>Nothing has been recorded {page > 1 ? 'that far back' : 'yet'}.</p>;
  return (
    <>
      <RecordTable entries={entries} />
      <Pager
        label="Pages of the record"
        page={page}
        pageCount={Math.ceil(total / linesPerPage)}
        renderLink={(target, name) => (
          <Link key={name} to={accessRecordPath({ page: target })}>
            {name}
          </Link>
        )}
      >
        {offset + 1}–{offset + entries.length} of {total}
      </Pager>
    </>
  );
}
