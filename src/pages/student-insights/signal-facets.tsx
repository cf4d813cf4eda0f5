import { useState } from 'react';
import { useSchool } from '#src/api/boot.ts';
import { countFacet } from '#src/measures/facets.ts';
import { signalFacets, type Signal } from '#src/measures/signals.ts';
import type { InsightListView } from '#src/routing/insight-list-view.ts';
import { Button } from '#src/ui/button.tsx';
import { insightTypeGroup } from '#src/measures/insight-groups.ts';
import { FacetList, type FacetOption } from './facet-list.tsx';
import { toFacetChoices, toggleValue, type ListedFacet } from './signal-choices.ts';
import { useValueName } from './use-value-name.ts';

const titles: Record<ListedFacet, string> = {
  types: 'Kind of signal',
  application: 'Application',
  weekday: 'Weekday',
};

interface SignalFacetsProps {
  /** All signals of the window. */
  readonly signals: readonly Signal[];
  readonly view: InsightListView;
  readonly toHref: (view: InsightListView) => string;
}

/** What the signals can be narrowed down to, each value with its count: a column beside the list, a button on a phone. */
export function SignalFacets({ signals, view, toHref }: SignalFacetsProps) {
  const { firstDayOfWeek } = useSchool().school;
  const valueName = useValueName();
  const [isOpen, setOpen] = useState(false);
  const choices = toFacetChoices(view);
  const toOptions = (facet: ListedFacet): FacetOption[] => {
    const counts = countFacet(facet, signals, signalFacets, choices);
    return [...new Set([...counts.keys(), ...choices[facet]])].map((value) => ({
      value,
      name: valueName(facet, value),
      count: counts.get(value) ?? 0,
      isChosen: choices[facet].includes(value),
      href: toHref(toggleValue(view, facet, value)),
    }));
  };
  const byCount = (a: FacetOption, b: FacetOption) => b.count - a.count || a.name.localeCompare(b.name);
  // Proctoring is not ranked with the others.
  const isProctoring = ({ value }: FacetOption) => Number(insightTypeGroup(value) === 'proctoring');
  const place = ({ value }: FacetOption) => (Number(value) - firstDayOfWeek + 7) % 7;
  return (
    <div className="print:hidden">
      <Button
        className="lg:hidden"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        Narrow down
      </Button>
      <nav
        aria-label="Narrow down the signals"
        className={`space-y-5 max-lg:mt-3 ${isOpen ? '' : 'max-lg:hidden'}`}
      >
        <FacetList
          title={titles.types}
          options={toOptions('types').sort((a, b) => isProctoring(a) - isProctoring(b) || byCount(a, b))}
        />
        <FacetList title={titles.application} options={toOptions('application').sort(byCount)} />
        <FacetList
          title={titles.weekday}
          options={toOptions('weekday').sort((a, b) => place(a) - place(b))}
        />
      </nav>
    </div>
  );
}
