import { Button } from '#src/ui/button.tsx';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { Popover } from '#src/ui/popover.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import type { StudentListProps } from './student-list.tsx';

// Needed when somebody opens it.
const StudentList = later(
  laterCode(() => import('./student-list.tsx')),
  (list) => list.StudentList,
);

/** A button that opens the list of all students; opening, closing and Escape are the browser's own. */
export function StudentSwitcher(props: StudentListProps) {
  return (
    <Popover
      label="Students"
      place="middle"
      renderButton={(attributes) => (
        <Button {...attributes} className="min-h-8 text-small max-sm:px-2">
          Switch student
        </Button>
      )}
    >
      <LaterPart fallback={<Skeleton size="rows" />}>
        <StudentList {...props} />
      </LaterPart>
    </Popover>
  );
}
