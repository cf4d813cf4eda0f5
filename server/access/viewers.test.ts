import { describe, expect, it } from 'vitest';
import { districtFacts, toSignedIn } from '../testing/district.ts';
import { defaultAccessRules } from './access-rules.ts';
import { createViewers } from './viewers.ts';
import { toWholeRoster } from './whole-roster.ts';

/** Viewers by a roster that a test changes. */
function createSchool() {
  const school = { roster: toWholeRoster(districtFacts) };
  const viewers = createViewers(() => Promise.resolve(school.roster), {
    ...defaultAccessRules,
    match: { claim: 'sub', rosterField: 'sourcedId' },
    claims: [{ claim: 'groups', value: 'it', role: 'administrator', orgs: 'all' }],
  });
  return { school, toViewer: viewers.toViewer };
}

describe('What somebody may see', () => {
  it('is decided by the roster, for each person and their claims', async () => {
    const { toViewer } = createSchool();
    expect(await toViewer(toSignedIn('s-tea'))).toMatchObject({ id: 'tea', role: 'teacher' });
    expect(await toViewer(toSignedIn('s-con'))).toMatchObject({ id: 'con', role: 'counselor' });
    expect(await toViewer(toSignedIn('s-tea', { groups: 'it' }))).toMatchObject({ role: 'administrator' });
    expect(await toViewer(toSignedIn('stranger'))).toBeNull();
  });

  it('is decided once, as long as the roster is the same', async () => {
    const { school, toViewer } = createSchool();
    const first = await toViewer(toSignedIn('s-tea'));
    expect(await toViewer(toSignedIn('s-tea'))).toBe(first);
    school.roster = toWholeRoster({ ...districtFacts, enrollments: [] });
    expect(await toViewer(toSignedIn('s-tea'))).toBeNull();
  });

  it('is not the same for people of two issuers who have the same name there', async () => {
    const { toViewer } = createSchool();
    const first = await toViewer(toSignedIn('s-tea'));
    expect(await toViewer({ ...toSignedIn('s-tea'), issuer: 'https://other.example' })).not.toBe(first);
  });
});
