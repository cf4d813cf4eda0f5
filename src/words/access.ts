/** What is said about who may see a student, and who did. */
import type { RecordEntry, StudentAccess } from '#src/contract/access.ts';

const rosterRoleNames = new Map([
  ['administrator', 'administrator'],
  ['siteadministrator', 'school administrator'],
  ['districtadministrator', 'district administrator'],
  ['systemadministrator', 'system administrator'],
  ['counselor', 'counselor'],
  ['principal', 'principal'],
]);

/** Why somebody may see a student, for example "Teaches 7A". */
export function accessReasonText(reason: StudentAccess['reason']): string {
  switch (reason.kind) {
    case 'teaches':
      return `Teaches ${reason.className === '' ? 'a class without a name' : reason.className}`;
    case 'roster-role': {
      const role = rosterRoleNames.get(reason.role) ?? reason.role;
      const place = reason.orgName === '' ? 'the student’s school' : reason.orgName;
      return `Is ${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role} of ${place}, by the roster`;
    }
    case 'claim':
      return `Whoever signs in with “${reason.value}” in “${reason.claim}”`;
  }
}

/** Whether safety signals come with it. */
export function accessSafetyText({ seesSafety }: Pick<StudentAccess, 'seesSafety'>): string {
  return seesSafety ? 'With safety signals' : 'Without safety signals';
}

const resourceNames: Readonly<Record<RecordEntry['resource'], string>> = {
  overview: 'Overview',
  sessions: 'Sessions',
  signals: 'Signals of a window',
  'session-signals': 'Signals of a session',
  roster: 'Class lists',
  'student-access': 'Who can see the student',
  'access-record': 'This record',
};

export function recordedResourceName(resource: RecordEntry['resource']): string {
  return resourceNames[resource];
}

const refusalTexts: Readonly<Record<NonNullable<RecordEntry['reason']>, string>> = {
  'not-their-student': 'not a student of theirs',
  'not-that-students-session': 'not a session of that student',
  role: 'not for this role',
  nobody: 'nothing says what they may see',
  'signed-out': 'nobody was signed in',
};

/** What came of a request: "Seen", or why it was refused. */
export function recordedEventText({ event, reason }: Pick<RecordEntry, 'event' | 'reason'>): string {
  if (event === 'view') return 'Seen';
  return reason === undefined ? 'Refused' : `Refused: ${refusalTexts[reason]}`;
}
