import { Link } from 'react-router';
import type { InsightListView } from '#src/routing/insight-list-view.ts';
import { toFacetChoices, withoutChoices, type ListedFacet } from './signal-choices.ts';
import { useValueName } from './use-value-name.ts';

const listed: readonly ListedFacet[] = ['types', 'application', 'weekday'];

interface ChoicesNoteProps {
  readonly view: InsightListView;
  readonly toHref: (view: InsightListView) => string;
}

/** Says what was chosen beside a group, whose row tells for itself, and leads to all. Nothing where nothing was. */
export function ChoicesNote({ view, toHref }: ChoicesNoteProps) {
  const valueName = useValueName();
  const choices = toFacetChoices(view);
  const parts = listed
    .filter((facet) => choices[facet].length > 0)
    .map((facet) => choices[facet].map((value) => valueName(facet, value)).join(', '));
  if (parts.length === 0) return null;
  return (
    <p className="mb-3 rounded bg-sunken px-3 py-2">
      Only {parts.join(' · ')}.{' '}
      <Link preventScrollReset to={toHref(withoutChoices(view))} className="inline-block print:hidden">
        Show all signals
      </Link>
    </p>
  );
}
