import { Link } from 'react-router';
import { studentViewCodec, type StudentView } from '#src/routing/student-view.ts';
import { toSearch } from '#src/routing/view-codec.ts';

/** In the chart's place where no day of the window has session time: one sentence, and one way on. */
export function NoBars({ view }: { view: StudentView }) {
  const isWide = view.window.kind === 'four-weeks';
  return (
    <p className="text-quiet">
      There is nothing to draw for these days.{' '}
      {isWide ? null : (
        <Link to={{ search: toSearch(studentViewCodec, { ...view, window: { kind: 'four-weeks' } }) }}>
          Look at the last 4 weeks
        </Link>
      )}
    </p>
  );
}
