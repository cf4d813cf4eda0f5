import { lazy, Suspense } from 'react';

// Seldom needed.
const UnknownStudentNotice = lazy(() =>
  import('./unknown-student-notice.tsx').then((notice) => ({ default: notice.UnknownStudentNotice })),
);

/** In place of a whole page of a student whom nobody knows. */
export function UnknownStudent({ error }: { error: unknown }) {
  return (
    <Suspense>
      <UnknownStudentNotice error={error} />
    </Suspense>
  );
}
