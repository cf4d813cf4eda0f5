/**
 * The learning applications of the made-up platform: more than one page of 100, as guide and reference shape them.
 * Names are invented. Logos point to the reserved domain `.example`, so they never load.
 */
import { createRandom } from './random.ts';

interface ApplicationTraits {
  readonly logoUrl?: null;
  readonly wasteMeter?: 'off';
  readonly proctoringMode?: 'on';
  readonly applicationType?: 'assessment';
}

function toApplication(name: string, traits: ApplicationTraits = {}) {
  const sourcedId = createRandom(`application/${name}`).uuid();
  const site = `https://app-${sourcedId.slice(0, 8)}.example`;
  return {
    sourcedId,
    name,
    description: `A made-up application of the simulator`,
    logoUrl: `${site}/logo.png`,
    coverImageUrl: `${site}/cover.png`,
    launchUrl: `${site}/launch`,
    applicationType: 'learning_app',
    status: 'active',
    wasteMeter: 'on',
    proctoringMode: 'off',
    idling: 'on',
    isRecordingEnabled: traits.proctoringMode === 'on',
    isLtiCompliant: true,
    isLtiV1P3Compliant: true,
    deploymentId: `deployment-${sourcedId.slice(0, 8)}`,
    domains: [`app-${sourcedId.slice(0, 8)}.example`],
    dateCreated: '2024-08-01T08:00:00Z',
    dateLastModified: '2026-01-12T08:00:00Z',
    ...traits,
  };
}

export type ApplicationRecord = ReturnType<typeof toApplication>;

const math = toApplication('Numberloom Math', { logoUrl: null });
const reading = toApplication('Lantern Reading', { logoUrl: null });
const science = toApplication('Tidepool Science');
const writing = toApplication('Quillwright Writing', { logoUrl: null });
const history = toApplication('Waymark History', { logoUrl: null });
const check = toApplication('Plumbline Checks', {
  logoUrl: null,
  proctoringMode: 'on',
  applicationType: 'assessment',
});
const unmeasured = toApplication('Stillwater Journal', { logoUrl: null, wasteMeter: 'off' });
// These two stand at the end of the list, so a reader of the first hundred only does not know their names.
const coding = toApplication('Pebblecode', { logoUrl: null });
const vocabulary = toApplication('Wordmoss Vocabulary', { logoUrl: null });

/** Applications with a part to play, by that part. */
export const namedApplications = {
  math,
  reading,
  science,
  writing,
  history,
  coding,
  vocabulary,
  check,
  unmeasured,
};

/** Names that a careless page would run, reverse, cut badly, or hand to a spreadsheet as a formula. */
export const hostileApplications = [
  '<script>alert("application")</script><img src=x onerror=alert(1)>',
  'Right to left \u202Etxet desrever\u202C override',
  'Family 👩‍👩‍👧‍👦 flag 🏳️‍🌈 zalgo Z̷̢̛a̸̡l̵̨g̶o',
  '=HYPERLINK("https://attacker.example","Open me")',
  `Longwinded ${'endlessnamewithoutspaces'.repeat(83)}`.slice(0, 2000),
].map((name) => toApplication(name));

const makers = [
  'Brightleaf',
  'Cobbleby',
  'Driftwood',
  'Emberly',
  'Fernhollow',
  'Gladewise',
  'Hazelmoor',
  'Ivoryvale',
  'Juniper Row',
  'Kestrelby',
  'Larkmeadow',
  'Mossgate',
];
const subjects = [
  'Fractions',
  'Phonics',
  'Geometry',
  'Grammar',
  'Geography',
  'Biology',
  'Spelling',
  'Logic',
  'Music Theory',
  'Art Studio',
];

export const applicationCatalogue: readonly ApplicationRecord[] = [
  math,
  reading,
  science,
  writing,
  history,
  check,
  unmeasured,
  ...hostileApplications,
  ...makers.flatMap((maker) => subjects.map((subject) => toApplication(`${maker} ${subject}`))),
  coding,
  vocabulary,
];
