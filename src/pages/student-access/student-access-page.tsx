import { Link, useParams } from 'react-router';
import { useStudentAccess } from '#src/api/access.ts';
import { useSchool } from '#src/api/boot.ts';
import { useStudentName } from '#src/api/roster.ts';
import type { StudentAccess } from '#src/contract/access.ts';
import { studentPath } from '#src/routing/paths.ts';
import { studentViewCodec } from '#src/routing/student-view.ts';
import { useView } from '#src/routing/use-view.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { accessReasonText, accessSafetyText } from '#src/words/access.ts';
import { roleName } from '#src/words/roles.ts';
import { QueryContent } from '../query-content.tsx';
import { studentLabel } from '../student-label.ts';

/** `/students/:userId/access`: who can see this student, and why. For those who answer for it at the school. */
export function StudentAccessPage() {
  const { userId = '' } = useParams();
  const { viewer } = useSchool();
  const [view] = useView(studentViewCodec);
  const label = studentLabel(userId, useStudentName(userId));
  return (
    <article className="space-y-6">
      <title>{`Who can see ${label} · Week in Focus`}</title>
      <header className="space-y-2">
        <p>
          <Link to={studentPath(userId, view)}>Back to {label}</Link>
        </p>
        <PageHeading>Who can see {label}, and why</PageHeading>
      </header>
      {viewer?.role === 'teacher' ? (
        <p>This page is for counselors and administrators.</p>
      ) : (
        <AccessContent userId={userId} />
      )}
    </article>
  );
}

function AccessContent({ userId }: { userId: string }) {
  const access = useStudentAccess(userId);
  return (
    <QueryContent query={access} skeleton="rows">
      {({ people, rules, isSignInNeeded }) => (
        <div className="space-y-8">
          {isSignInNeeded ? null : (
            <p className="max-w-measure">
              Nobody has to sign in here: whoever sits at this computer sees every student. Below is who would
              see this one where signing in is set up.
            </p>
          )}
          <Panel
            title="People"
            note="By today’s roster and the rules of the school. A change in the roster counts within minutes."
          >
            {people.length === 0 ? <p className="text-quiet">Nobody in the roster.</p> : null}
            <ul>
              {people.map(({ name, accesses }, index) => (
                <li
                  key={`${index} ${name ?? ''}`}
                  className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[14rem_1fr]"
                >
                  <p className="font-semibold wrap-anywhere">{name ?? 'Somebody without a name'}</p>
                  <AccessList accesses={accesses} />
                </li>
              ))}
            </ul>
          </Panel>
          {rules.length === 0 ? null : (
            <Panel title="By the sign-in" note="Who these are, only the school’s sign-in provider knows.">
              <AccessList accesses={rules} />
            </Panel>
          )}
        </div>
      )}
    </QueryContent>
  );
}

function AccessList({ accesses }: { accesses: readonly StudentAccess[] }) {
  return (
    <ul className="space-y-1">
      {accesses.map((access) => {
        const reason = accessReasonText(access.reason);
        return (
          <li key={reason} className="wrap-anywhere">
            {reason}
            <span className="block text-small text-quiet">
              {roleName(access.role)}. {accessSafetyText(access)}.
            </span>
          </li>
        );
      })}
    </ul>
  );
}
