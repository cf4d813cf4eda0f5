import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';

// Seldom needed.
const UnknownStudentNotice = later(
  laterCode(() => import('./unknown-student-notice.tsx')),
  (notice) => notice.UnknownStudentNotice,
);

/** In place of a whole page of a student whom nobody knows. */
export function UnknownStudent({ error }: { error: unknown }) {
  return (
    <LaterPart>
      <UnknownStudentNotice error={error} />
    </LaterPart>
  );
}
