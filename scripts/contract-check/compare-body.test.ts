import { describe, expect, it } from 'vitest';
import { expectations } from '#server/contract-watch/expectations.ts';
import { wireSession as session } from '#server/testing/wire-session.ts';
import { compareBody } from './compare-body.ts';

function compareSessions(...sessions: object[]) {
  const body = { sessions, offset: 0, limit: 100, total: sessions.length };
  return compareBody(body, expectations.userSessions);
}

describe('compareBody', () => {
  it('finds nothing to tell of a body that is as our schemas say', () => {
    expect(compareSessions(session)).toEqual([]);
  });

  it.each([
    ['a missing field', { endedAtTime: undefined }, 'sessions[].endedAtTime', 'is missing'],
    ['a null', { durationInSeconds: null }, 'sessions[].durationInSeconds', 'is null, expected number'],
    ['another type', { wastePercentage: '10' }, 'sessions[].wastePercentage', 'is string, expected number'],
    ['a fraction', { wastePercentage: 0.1 }, 'sessions[].wastePercentage', 'is number, expected int'],
    [
      'a number out of range',
      { wastePercentage: 101 },
      'sessions[].wastePercentage',
      'is number, larger than expected',
    ],
    [
      'another notation of an instant',
      { startedAtTime: '2 March 2026' },
      'sessions[].startedAtTime',
      'is string in another form, expected datetime',
    ],
    [
      'another type of an optional field',
      { isProctored: 'yes' },
      'sessions[].isProctored',
      'is string, expected boolean',
    ],
  ])('tells that a schema refuses %s', (_, change, place, what) => {
    const refusals = compareSessions({ ...session, ...change }).filter(({ isRefused }) => isRefused);
    expect(refusals).toEqual(expect.arrayContaining([{ place, what, count: 1, isRefused: true }]));
    expect(new Set(refusals.map((refusal) => refusal.place))).toEqual(new Set([place]));
  });

  it('tells of fields that our schemas do not list, with their JSON type and how often they came', () => {
    const more = { ...session, mood: 'x', badge: { a: 1 } };
    expect(compareSessions(more, more)).toEqual([
      { place: 'sessions[].mood', what: 'is unknown to our schemas (string)', count: 2, isRefused: false },
      {
        place: 'sessions[].badge',
        what: 'is unknown to our schemas (object)',
        count: 2,
        isRefused: false,
      },
    ]);
  });

  it('tells of a listed field only where no item of the list has it', () => {
    const bare = Object.fromEntries(Object.entries(session).filter(([name]) => name !== 'webcamEnabled'));
    expect(compareSessions(bare, session)).toEqual([]);
    expect(compareSessions(bare)).toEqual([
      { place: 'sessions[].webcamEnabled', what: 'never came', count: 1, isRefused: false },
    ]);
  });

  it('refuses a body that is no page', () => {
    expect(compareBody(['a'], expectations.userSessions)).toContainEqual({
      place: 'body',
      what: 'is array, expected object',
      count: 1,
      isRefused: true,
    });
  });

  it('tells of a field of another type even where our schema bears it', () => {
    const body = { session: { durationInSeconds: '90' }, insights: [], offset: 0, limit: 100, total: 0 };
    expect(compareBody(body, expectations.userInsights)).toContainEqual({
      place: 'session.durationInSeconds',
      what: 'is string, expected integer',
      count: 1,
      isRefused: false,
    });
  });

  it.each([
    ['an unknown result', { proctoredResult: 'voided-by-proctor' }, 'voided-by-proctor'],
    [
      'text that is no slug, without the text',
      { proctoredResult: 'Anna did it' },
      '(a value that is no slug)',
    ],
  ])('tells of %s', (_, change, shown) => {
    expect(compareSessions({ ...session, ...change })).toEqual([
      {
        place: 'sessions[].proctoredResult',
        what: `has a value that we do not know: ${shown}`,
        count: 1,
        isRefused: false,
      },
    ]);
  });

  it('tells of unknown insight types, but never that a student has a safety signal', () => {
    const levelsOf = (...types: string[]) => ({
      level: 'OnDeviceDistractions',
      durationInSeconds: 60,
      wastePercentage: 1,
      subtypes: types.map((insightType) => ({ insightType, durationInSeconds: 60 })),
    });
    const body = {
      summary: {
        totalDurationInSeconds: 60,
        totalWasteDurationInSeconds: 60,
        wastePercentage: 100,
        biggestInsight: null,
      },
      trend: { buckets: [] },
      breakdown: { levels: [levelsOf('Idling', 'Daydreaming', 'SelfHarmOrSuicide', 'SafetyNews')] },
    };
    expect(compareBody(body, expectations.userOverview)).toEqual([
      {
        place: 'breakdown.levels[].subtypes[].insightType',
        what: 'has a value that we do not know: Daydreaming',
        count: 1,
        isRefused: false,
      },
    ]);
  });
});
