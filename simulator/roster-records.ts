/**
 * OneRoster records of the made-up school, with everything the reference says such records can carry: our own server
 * has to show that e-mail addresses, birth dates and passwords stop there. All of it is obviously invented.
 */
import type { Person } from './person.ts';
import { createRandom } from './random.ts';

const platform = 'https://platform.example';
const schoolName = 'Harbour Lantern School';
const schoolId = createRandom(`org/${schoolName}`).uuid();
const classNames = ['7A', '7B', 'Scenarios'];

function toReference(type: string, path: string, sourcedId: string) {
  return { href: `${platform}/rostering/1.0/${path}/${sourcedId}`, sourcedId, type };
}

const schoolReference = toReference('org', 'orgs', schoolId);

function toClassId(className: string): string {
  return createRandom(`class/${className}`).uuid();
}

/** The year in which the school year of an instant began, on 1 August. */
function toSchoolYear(now: number): number {
  const date = new Date(now);
  return date.getUTCMonth() >= 7 ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
}

interface RecordContext {
  readonly year: number;
  readonly dateLastModified: string;
}

function toOrg({ dateLastModified }: RecordContext) {
  return {
    sourcedId: schoolId,
    status: 'active',
    dateLastModified,
    name: schoolName,
    type: 'school',
    identifier: 'harbour-lantern',
    parent: null,
    children: [],
    metadata: { cameraMicDefault: 'at_school' },
  };
}

function toClass(className: string, { year, dateLastModified }: RecordContext) {
  const courseId = createRandom(`course/${className}`).uuid();
  const termId = createRandom(`term/${year}`).uuid();
  return {
    sourcedId: toClassId(className),
    status: 'active',
    dateLastModified,
    title: className,
    classCode: className.toUpperCase(),
    classType: 'homeroom',
    location: null,
    grades: ['7'],
    subjects: [],
    subjectCodes: null,
    periods: [],
    course: toReference('course', 'courses', courseId),
    school: schoolReference,
    terms: [toReference('academicSession', 'academicSessions', termId)],
    resources: [],
    metadata: null,
  };
}

function toEnrollment(person: Person, className: string, { year, dateLastModified }: RecordContext) {
  return {
    sourcedId: createRandom(`enrollment/${person.userId}/${className}`).uuid(),
    status: 'active',
    dateLastModified,
    role: person.role,
    primary: person.role === 'teacher',
    beginDate: `${year}-08-01`,
    endDate: `${year + 1}-07-31`,
    class: toReference('class', 'classes', toClassId(className)),
    user: toReference('user', 'users', person.userId),
    school: schoolReference,
    metadata: {},
  };
}

function toLogin({ userId, role }: Person): string {
  return `${role}.${userId.slice(0, 8)}${userId.slice(-4)}`;
}

/** Grown-ups have the address that they sign in with; of students no name stands in an address. */
export function toEmail(person: Person): string {
  const { role, givenName, familyName } = person;
  const local = role === 'student' ? toLogin(person) : `${givenName}.${familyName}`.toLowerCase();
  return `${local}@harbour-lantern.example`;
}

function toUser(person: Person, { year, dateLastModified }: RecordContext) {
  const { userId, role } = person;
  const random = createRandom(`record/${userId}`);
  const login = toLogin(person);
  const born = `${year - (role === 'student' ? 12 : 40)}-${random.integer(10, 12)}-${random.integer(10, 28)}`;
  return {
    sourcedId: userId,
    status: 'active',
    dateLastModified,
    enabledUser: 'true',
    username: login,
    givenName: person.givenName,
    familyName: person.familyName,
    middleName: 'Invented',
    preferredFirstName: person.preferredFirstName ?? null,
    preferredMiddleName: null,
    preferredLastName: null,
    email: toEmail(person),
    sms: '+1-555-0100',
    phone: '+1-555-0101',
    identifier: `local-${login}`,
    userMasterIdentifier: `master-${login}`,
    userIds: [`legacy-${login}`],
    grades: role === 'student' ? ['7'] : [],
    roles: [
      {
        roleType: 'primary',
        role,
        org: schoolReference,
        beginDate: `${year}-08-01`,
        endDate: null,
        userProfile: `${platform}/profiles/${userId}`,
      },
    ],
    agents: [],
    resources: [],
    primaryOrg: schoolReference,
    userProfiles: [
      {
        profileId: `${platform}/profiles/${userId}`,
        profileType: 'learning-app',
        vendorId: 'made-up-vendor',
        applicationId: null,
        description: 'Sign-in to a made-up application',
        credentials: [
          { username: login, password: 'not-a-real-password', identity: `${login}@vendor.example` },
        ],
      },
    ],
    metadata: { birthDate: born, pronouns: 'they/them', notes: 'not-a-real-note' },
  };
}

function bySourcedId(a: { readonly sourcedId: string }, b: { readonly sourcedId: string }): number {
  return a.sourcedId < b.sourcedId ? -1 : 1;
}

/** The four lists of the roster at an instant, in an order that means nothing. */
export function toRoster(people: readonly Person[], now: number) {
  const year = toSchoolYear(now);
  const context = { year, dateLastModified: `${year}-08-01T08:00:00Z` };
  return {
    orgs: [toOrg(context)],
    classes: classNames.map((className) => toClass(className, context)).sort(bySourcedId),
    enrollments: people
      .flatMap((person) => person.classNames.map((className) => toEnrollment(person, className, context)))
      .sort(bySourcedId),
    users: people.map((person) => toUser(person, context)).sort(bySourcedId),
  };
}
