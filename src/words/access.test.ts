import { expect, it } from 'vitest';
import { accessReasonText, accessSafetyText, recordedEventText } from './access.ts';

it.each([
  [{ kind: 'teaches', className: '7A' } as const, 'Teaches 7A'],
  [{ kind: 'teaches', className: '' } as const, 'Teaches a class without a name'],
  [
    { kind: 'roster-role', role: 'counselor', orgName: 'Larch Hill School' } as const,
    'Is a counselor of Larch Hill School, by the roster',
  ],
  [
    { kind: 'roster-role', role: 'administrator', orgName: '' } as const,
    'Is an administrator of the student’s school, by the roster',
  ],
  [{ kind: 'roster-role', role: 'nurse', orgName: 'North' } as const, 'Is a nurse of North, by the roster'],
  [
    { kind: 'claim', claim: 'groups', value: 'pastoral' } as const,
    'Whoever signs in with “pastoral” in “groups”',
  ],
])('says of %j: %s', (reason, text) => {
  expect(accessReasonText(reason)).toBe(text);
});

it('says whether safety signals come with it', () => {
  expect(accessSafetyText({ seesSafety: true })).toBe('With safety signals');
  expect(accessSafetyText({ seesSafety: false })).toBe('Without safety signals');
});

it.each([
  [{ event: 'view' } as const, 'Seen'],
  [{ event: 'refusal', reason: 'not-their-student' } as const, 'Refused: not a student of theirs'],
  [{ event: 'refusal', reason: 'signed-out' } as const, 'Refused: nobody was signed in'],
  [{ event: 'refusal' } as const, 'Refused'],
])('says of a line %j what came of it: %s', (entry, text) => {
  expect(recordedEventText(entry)).toBe(text);
});
