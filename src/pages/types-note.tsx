import { Link } from 'react-router';
import { insightTypeName } from '#src/words/insight-types.ts';

/** Says that a list shows some types only, and leads to all. Nothing where all are shown. */
export function TypesNote({ types, allHref }: { types: readonly string[]; allHref: string }) {
  if (types.length === 0) return null;
  return (
    <p className="mb-3 rounded bg-sunken px-3 py-2">
      Only {types.map(insightTypeName).join(', ')}.{' '}
      <Link to={allHref} className="inline-block">
        Show all types
      </Link>
    </p>
  );
}
