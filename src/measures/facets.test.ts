import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacet, toChosen, type FacetChoices } from './facets.ts';

const facets = ['colour', 'size'] as const;
type Facet = (typeof facets)[number];

const item = (colour: string, size: string) => ({ values: { colour, size } });
const items = [item('red', 'S'), item('red', 'M'), item('blue', 'M'), item('blue', 'L'), item('green', 'M')];

describe('toChosen', () => {
  it.each<[choices: FacetChoices<Facet>, places: number[]]>([
    [{ colour: [], size: [] }, [0, 1, 2, 3, 4]],
    [{ colour: ['red'], size: [] }, [0, 1]],
    [{ colour: ['red', 'green'], size: ['M'] }, [1, 4]],
    [{ colour: ['red'], size: ['L'] }, []],
    [{ colour: ['purple'], size: [] }, []],
  ])('with %j gives the items %j', (choices, places) => {
    expect(toChosen(items, facets, choices)).toStrictEqual(places.map((place) => items[place]));
  });
});

describe('countFacet', () => {
  it.each<[facet: Facet, choices: FacetChoices<Facet>, counts: [string, number][]]>([
    [
      'colour',
      { colour: [], size: [] },
      [
        ['red', 2],
        ['blue', 2],
        ['green', 1],
      ],
    ],
    [
      'colour',
      { colour: ['green'], size: ['M'] },
      [
        ['red', 1],
        ['blue', 1],
        ['green', 1],
      ],
    ],
    ['size', { colour: ['green'], size: ['L'] }, [['M', 1]]],
    ['size', { colour: ['purple'], size: [] }, []],
  ])('of %s with %j are %j', (facet, choices, counts) => {
    expect([...countFacet(facet, items, facets, choices)]).toStrictEqual(counts);
  });

  const anyValue = fc.constantFrom('a', 'b', 'c', '', '__proto__', 'constructor');
  const anyItems = fc.array(fc.tuple(anyValue, anyValue).map(([colour, size]) => item(colour, size)));
  const anyChoices = fc.record(
    { colour: fc.uniqueArray(anyValue), size: fc.uniqueArray(anyValue) },
    { noNullPrototype: true },
  );
  const anyFacet = fc.constantFrom(...facets);

  it('add up to what the other choices show', () => {
    fc.assert(
      fc.property(anyItems, anyChoices, anyFacet, (all, choices, facet) => {
        const counts = countFacet(facet, all, facets, choices);
        const sum = [...counts.values()].reduce((total, count) => total + count, 0);
        expect(sum).toBe(toChosen(all, facets, { ...choices, [facet]: [] }).length);
      }),
    );
  });

  it('tell of each value how many items choosing it alone shows', () => {
    fc.assert(
      fc.property(anyItems, anyChoices, anyFacet, anyValue, (all, choices, facet, value) => {
        const shown = toChosen(all, facets, { ...choices, [facet]: [value] });
        expect(countFacet(facet, all, facets, choices).get(value) ?? 0).toBe(shown.length);
      }),
    );
  });
});
