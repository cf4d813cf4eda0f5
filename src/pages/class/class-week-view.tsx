import { useMemo } from 'react';
import { useSchool } from '#src/api/boot.ts';
import { useLookedAt } from '#src/api/class/looked-at.ts';
import { useNoteOpenedClass } from '#src/api/class/opened-class.ts';
import { toClassList, type Roster } from '#src/api/roster.ts';
import { toClassSummary } from '#src/measures/class/summary.ts';
import { classViewCodec } from '#src/routing/class-view.ts';
import { useView } from '#src/routing/use-view.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useStudyWindow } from '../use-study-window.ts';
import { classBody } from './class-body-code.ts';
import { ClassHeader } from './class-header.tsx';
import { ClassSummaryLine } from './class-summary-line.tsx';
import { useClassWeek } from './use-class-week.ts';

const ClassBody = later(classBody, (body) => body.ClassBody);
// Of a whole roster there is nothing to say.
const RosterGapNotice = later(
  laterCode(() => import('./roster-gap-notice.tsx')),
  (notice) => notice.RosterGapNotice,
);

/** One class in one window: its sentence, whom to look at, and everybody's row. */
export function ClassWeekView({ roster }: { roster: Roster }) {
  const { school } = useSchool();
  const [view, setView] = useView(classViewCodec);
  const window = useStudyWindow(view.window);
  const {
    classId = '',
    title = '',
    students: enrolled = noStudents,
  } = toClassList(roster, view.classId) ?? {};
  useNoteOpenedClass(classId);
  const { students, queries, retry } = useClassWeek(enrolled, window);
  const summary = useMemo(() => toClassSummary(students.map(({ week }) => week)), [students]);
  const [lookedAt, addLookedAt] = useLookedAt(classId, window);
  return (
    <article className="sheet space-y-4">
      <ClassHeader
        roster={roster}
        classId={classId}
        title={title}
        view={view}
        window={window}
        queries={queries}
        onChoose={(choice) => {
          setView({ ...view, window: choice });
        }}
      />
      {roster.classesGap === null && roster.studentsGap === null ? null : (
        <LaterPart>
          <RosterGapNotice roster={roster} />
        </LaterPart>
      )}
      <ClassSummaryLine
        summary={summary}
        classId={classId}
        locale={school.locale}
        view={view}
        firstUserId={enrolled[0]?.userId ?? null}
        lookedAt={lookedAt.length}
      />
      <LaterPart fallback={<Skeleton size="rows" />}>
        <ClassBody
          roster={roster}
          classId={classId}
          title={title}
          students={students}
          queries={queries}
          isWhole={summary.arrived === summary.students}
          view={view}
          window={window}
          retry={retry}
          lookedAt={lookedAt}
          onLookedAt={addLookedAt}
        />
      </LaterPart>
    </article>
  );
}

const noStudents: Roster['students'] = [];
