import { describe, expect, it } from 'vitest';
import type { SessionOrder } from '#src/measures/session-order.ts';
import {
  foundText,
  missingText,
  savedSessionsText,
  sessionListNote,
  sessionListTitle,
} from './session-list.ts';

const part = { loaded: 300, total: 5637 };

describe('sessionListTitle', () => {
  it.each([
    [{ sessions: 0, totalSeconds: 0 }, null, 'No sessions'],
    [{ sessions: 1, totalSeconds: 2400 }, null, '1 session, 40 min in all'],
    [{ sessions: 1212, totalSeconds: 7200 }, null, '1,212 sessions, 2 h in all'],
    [{ sessions: 299, totalSeconds: 7200 }, part, '300 of 5,637 sessions loaded, 2 h in these'],
  ])('of %j, loaded %j', (totals, loaded, title) => {
    expect(sessionListTitle(totals, loaded, 'en-US')).toBe(title);
  });
});

describe('sessionListNote', () => {
  const midnight = 'A session over midnight counts on the day it began.';
  const last = 'Sessions in which nobody could see or measure it come last.';
  const share = 'Off-task shares are of session time.';

  it.each<[order: SessionOrder, note: string]>([
    [{ column: 'start', direction: 'descending' }, `The latest first. ${midnight} ${share}`],
    [{ column: 'start', direction: 'ascending' }, `The earliest first. ${midnight} ${share}`],
    [{ column: 'application', direction: 'ascending' }, `By application from A to Z. ${share}`],
    [{ column: 'application', direction: 'descending' }, `By application from Z to A. ${share}`],
    [{ column: 'duration', direction: 'descending' }, `The longest first. ${share}`],
    [{ column: 'duration', direction: 'ascending' }, `The shortest first. ${share}`],
    [{ column: 'off-task', direction: 'descending' }, `The most off-task time first. ${last} ${share}`],
    [{ column: 'off-task', direction: 'ascending' }, `The least off-task time first. ${last} ${share}`],
    [{ column: 'share', direction: 'descending' }, `The highest off-task share first. ${last} ${share}`],
    [{ column: 'share', direction: 'ascending' }, `The lowest off-task share first. ${last} ${share}`],
  ])('of %j', (order, note) => {
    expect(sessionListNote(order, null, 'en-US')).toBe(note);
  });

  it('says within what a part is sorted', () => {
    expect(sessionListNote({ column: 'duration', direction: 'descending' }, part, 'en-US')).toBe(
      `The longest first, sorted within the 300 of 5,637 loaded. ${share}`,
    );
  });
});

describe('foundText', () => {
  it.each([
    [0, 312, 'No session matches'],
    [1, 312, '1 of 312 sessions matches'],
    [12, 1312, '12 of 1,312 sessions match'],
    [1, 1, '1 of 1 session matches'],
  ])('%i of %i', (found, all, text) => {
    expect(foundText(found, all, 'en-US')).toBe(text);
  });
});

describe('savedSessionsText', () => {
  it.each([
    [1, null, 'this session'],
    [1212, null, 'these 1,212 sessions'],
    [299, part, 'these 299 of 5,637 sessions'],
  ])('of %i, loaded %j', (count, loaded, text) => {
    expect(savedSessionsText(count, loaded, 'en-US')).toBe(text);
  });
});

describe('missingText', () => {
  it('says how many have not come', () => {
    expect(missingText(part, 'en-US')).toBe(
      'Loading was stopped. Of 5,637 sessions, 5,337 are not in the list.',
    );
  });
});
