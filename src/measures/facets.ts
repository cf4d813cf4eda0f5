/**
 * Choices among items by what they have in common, and how many there would be of each value. The counts of a facet are
 * those under the choices of the other facets: each tells how many items choosing that value would show.
 */

/** One value of an item for each facet. */
export type FacetValues<Facet extends string> = Readonly<Record<Facet, string>>;

/** The chosen values of each facet; none for all. */
export type FacetChoices<Facet extends string> = Readonly<Record<Facet, readonly string[]>>;

interface FacetItem<Facet extends string> {
  readonly values: FacetValues<Facet>;
}

/** The items that fit the choices of all facets, in the order given. */
export function toChosen<Facet extends string, Item extends FacetItem<Facet>>(
  items: readonly Item[],
  facets: readonly Facet[],
  choices: FacetChoices<Facet>,
): readonly Item[] {
  const fits = createFit(choices);
  return items.filter(({ values }) => facets.every((facet) => fits(facet, values)));
}

/** How many items each value of a facet has under the choices of the other facets. */
export function countFacet<Facet extends string>(
  facet: Facet,
  items: readonly FacetItem<Facet>[],
  facets: readonly Facet[],
  choices: FacetChoices<Facet>,
): ReadonlyMap<string, number> {
  const others = facets.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const { values } of toChosen(items, others, choices)) {
    counts.set(values[facet], (counts.get(values[facet]) ?? 0) + 1);
  }
  return counts;
}

function createFit<Facet extends string>(choices: FacetChoices<Facet>) {
  return (facet: Facet, values: FacetValues<Facet>) =>
    choices[facet].length === 0 || choices[facet].includes(values[facet]);
}
