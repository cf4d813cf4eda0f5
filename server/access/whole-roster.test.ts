import { describe, expect, it } from 'vitest';
import { districtFacts } from '../testing/district.ts';
import { toWholeRoster, type WholeRoster } from './whole-roster.ts';

const roster = toWholeRoster(districtFacts);

type Groups = 'classesByTeacher' | 'studentsByClass' | 'classesByOrg' | 'studentsByOrg' | 'orgsBelow';

function list(groups: WholeRoster[Groups]): Record<string, string[]> {
  return Object.fromEntries([...groups].map(([key, ids]) => [key, [...ids]]));
}

describe('The whole roster', () => {
  it.each<[Groups, Record<string, string[]>]>([
    ['classesByTeacher', { tea: ['n1'], sub: ['n2', 's1'], two: ['n1'], ben: ['n1'] }],
    ['studentsByClass', { n1: ['ann'], n2: ['ben'], s1: ['cid'], b1: ['dot'], lost: ['ann'] }],
    ['classesByOrg', { north: ['n1', 'n2'], south: ['s1'], branch: ['b1'] }],
    ['studentsByOrg', { north: ['ann', 'ben', 'eve'], south: ['cid'], branch: ['dot'] }],
    ['orgsBelow', { district: ['north', 'south'], south: ['branch'] }],
  ])('has %s, without who or what is not active, and nothing under no organisation', (name, expected) => {
    expect(list(roster[name])).toEqual(expected);
  });

  it('finds people, classes and organisations by their ids', () => {
    expect(roster.people.get('ann')).toMatchObject({ name: 'Name of ann' });
    expect(roster.classes.get('n1')).toMatchObject({ title: 'N1' });
    expect(roster.orgs.get('south')).toMatchObject({ name: 'South' });
    expect(roster.lists).toBe(districtFacts.lists);
  });
});
