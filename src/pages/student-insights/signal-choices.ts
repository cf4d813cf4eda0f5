import type { FacetChoices } from '#src/measures/facets.ts';
import type { SignalFacet } from '#src/measures/signals.ts';
import { insightListViewCodec, type InsightListView } from '#src/routing/insight-list-view.ts';

/** The facets whose values stand in a list; the group has a row of its own. */
export type ListedFacet = Exclude<SignalFacet, 'group'>;

/** What a view chooses of each facet. */
export function toFacetChoices({
  group,
  types,
  application,
  weekday,
}: InsightListView): FacetChoices<SignalFacet> {
  return {
    group: group === 'all' ? [] : [group],
    types,
    application: application === null ? [] : [application],
    weekday: weekday === null ? [] : [String(weekday)],
  };
}

/** The view with a value taken into the choice, or out of it where it is chosen. Several types can be chosen, one of the others. */
export function toggleValue(view: InsightListView, facet: ListedFacet, value: string): InsightListView {
  const first = { ...view, page: 1 };
  switch (facet) {
    case 'types': {
      const { types } = view;
      return {
        ...first,
        types: types.includes(value) ? types.filter((type) => type !== value) : [...types, value],
      };
    }
    case 'application':
      return { ...first, application: view.application === value ? null : value };
    case 'weekday':
      return { ...first, weekday: String(view.weekday) === value ? null : Number(value) };
  }
}

/** The view without any choice among signals; days and grouping stay. */
export function withoutChoices(view: InsightListView): InsightListView {
  const { group, types, application, weekday, page } = insightListViewCodec.defaults;
  return { ...view, group, types, application, weekday, page };
}

/** True where a view leaves signals out. */
export function hasChoices(view: InsightListView): boolean {
  return Object.values(toFacetChoices(view)).some((values) => values.length > 0);
}
