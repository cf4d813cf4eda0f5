import { describe, expect, it } from 'vitest';
import { describeShape } from './describe-shape.ts';

describe('describeShape', () => {
  it('gives places with their JSON types, and slugs of fields named like slugs', () => {
    const body = {
      types: [
        { slug: 'Idling', label: 'No activity', group: 'Waste', isCamera: false },
        { slug: 'RapidGuessing', label: null, group: 'Waste', isCamera: true },
      ],
      total: 2,
    };
    expect(describeShape(body)).toEqual({
      places: [
        'body: object',
        'types: array',
        'types[]: object',
        'types[].slug: string',
        'types[].label: null or string',
        'types[].group: string',
        'types[].isCamera: boolean',
        'total: number',
      ],
      slugs: ['Idling', 'RapidGuessing', 'Waste'],
    });
  });

  it('shows no key that might be data', () => {
    const map = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`key${'x'.repeat(i)}`, 1]));
    const { places } = describeShape({ 'Anna Moonvale': 1, '7f3a9c21': 2, map });
    expect(places).toEqual([
      'body: object',
      '(a name that is not shown): number',
      'map: object',
      'map.(any name): number',
    ]);
  });

  it('ends somewhere in a body that is nested without end', () => {
    const deep = Array.from({ length: 50 }).reduce<object>((inner) => ({ inner }), {});
    expect(describeShape(deep).places).toHaveLength(6);
  });
});
