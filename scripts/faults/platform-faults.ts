/**
 * Every fault of the platform that we have an answer for: what the platform does, what our server makes of it, what a
 * teacher reads, and what it costs the platform. Tests hold each row to it, over real sockets and in a browser;
 * docs/faults.md shows the table.
 */
import {
  answering,
  brokenChunks,
  claimingTotal,
  brokenGzip,
  changing,
  cutJson,
  deepNesting,
  drips,
  fiftyMegabytes,
  fiftyMegabytesFolded,
  hangUp,
  html,
  marker,
  moreFields,
  neverEnds,
  refusing,
  repeatsFirstPage,
  shrinkingPages,
  resetMidway,
  saysNothing,
  sessionsOfOtherTimes,
  slowFirstByte,
  speaksOtherwise,
  withLife,
} from './behaviours.ts';
import type { ActiveFault } from './faulty-platform.ts';

/** What a teacher reads in the place of the data. */
interface Screen {
  readonly title: string;
  readonly advice: string;
  readonly canRetry: boolean;
  /** True where it stands in place of the whole page, and not of each part. */
  readonly isWholePage?: boolean;
}

/** What our server answers to one question, and the page to its teacher. */
export interface Outcome {
  readonly status: number;
  /** Of our error body; `null` where the platform's own body is passed on. */
  readonly message: string | null;
  readonly retryAfter?: string;
  /** `null` where the data are shown as ever. */
  readonly screen: Screen | null;
  /** How often the page asks before it says so. */
  readonly tries: number;
}

export interface PlatformFault extends ActiveFault {
  /** What the platform does, as the end of a sentence. */
  readonly does: string;
  readonly outcome: Outcome;
  /** What one question of a page costs the platform. */
  readonly calls: { readonly data: number; readonly token: number };
  /** True where the answer comes only when our server's patience is over. */
  readonly isSlow?: boolean;
  /** True where the body is read, and is another than before: a refresh does not leave what is on the screen. */
  readonly hasOtherData?: boolean;
  /** True where the browser test is quick enough for every day. */
  readonly isDaily?: boolean;
}

/**
 * @param message of our server, which the page shows as its advice
 * @param tries one where our server says that asking again would only get the same answer
 */
function couldNotAnswer(message: string, tries: 1 | 3 = 3): Outcome {
  return {
    status: 502,
    message,
    screen: { title: 'TimeBack could not answer', advice: message, canRetry: true },
    tries,
  };
}

const unreachable = couldNotAnswer('TimeBack cannot be reached. Please try again soon.');
const noToken: Outcome = {
  ...couldNotAnswer('TimeBack cannot be reached: signing in to it failed. Please try again soon.'),
  // For so long our server does not ask for a token again.
  retryAfter: '2',
};
const unusable = couldNotAnswer('TimeBack gave an answer that could not be used.');
const unusableForGood = couldNotAnswer('TimeBack gave an answer that could not be used.', 1);
const notJson = couldNotAnswer('TimeBack gave an answer that is not JSON.');
const tooLarge = couldNotAnswer('TimeBack gave an answer that is too large.', 1);
const credentialsRefused = couldNotAnswer(
  'TimeBack refuses the credentials of this server. This is not about you: whoever runs the server must check them.',
  1,
);

const tooSlow: Outcome = {
  status: 504,
  message: 'TimeBack did not answer in time. Please try again.',
  screen: {
    title: 'TimeBack took too long to answer',
    advice: 'Try again; a shorter time window may help.',
    canRetry: true,
  },
  tries: 1,
};

const notAvailable: Outcome = {
  status: 503,
  message: 'TimeBack is not available right now.',
  screen: {
    title: 'TimeBack is not available just now',
    advice: 'Usually this passes within minutes. Try again, or come back later.',
    canRetry: true,
  },
  tries: 3,
};

const askedTooOften: Outcome = {
  status: 429,
  message: 'TimeBack asks to wait: too many requests.',
  screen: {
    title: 'TimeBack is asked too often just now',
    advice: 'Wait a minute, then try again.',
    canRetry: true,
  },
  tries: 3,
};

/** Passed on, and refused by the page, which names the place. */
function outOfContract(place: string): Outcome {
  return {
    status: 200,
    message: null,
    screen: {
      title: 'TimeBack’s answer could not be read',
      advice: `It differs from the agreed form at “${place}”, so no figures are shown rather than wrong ones. Tell your school’s IT person.`,
      canRetry: true,
    },
    tries: 1,
  };
}

/** What comes of the roster is made anew by our server, so that no body passes as it is: what is no list is none of it. */
export function toRosterOutcome({ outcome }: PlatformFault): Outcome {
  if (outcome.status !== 200 || outcome.screen === null) return outcome;
  return couldNotAnswer('TimeBack gave an answer that is not a list of classes.', 1);
}

const well: Outcome = { status: 200, message: null, screen: null, tries: 1 };

const one = { data: 1, token: 0 };
/** The token that was there served until now. */
const none = { data: 0, token: 0 };

function ofData(
  fault: Omit<PlatformFault, 'place' | 'calls'> & Partial<Pick<PlatformFault, 'calls'>>,
): PlatformFault {
  return { place: 'data', calls: one, ...fault };
}

function ofTokens(
  fault: Omit<PlatformFault, 'place' | 'calls'> & Partial<Pick<PlatformFault, 'calls'>>,
): PlatformFault {
  return { place: 'token', calls: { ...none, token: 1 }, ...fault };
}

const connection = [
  ofData({
    does: 'refuses the connection',
    behaviour: null,
    outcome: unreachable,
    calls: none,
    isDaily: true,
  }),
  ofData({ does: 'hangs up before the first byte', behaviour: hangUp, outcome: unreachable }),
  ofData({ does: 'resets the connection midway', behaviour: resetMidway, outcome: unreachable }),
  ofData({ does: 'speaks something that is no HTTP', behaviour: speaksOtherwise, outcome: unreachable }),
  ofData({ does: 'breaks the framing of its body', behaviour: brokenChunks, outcome: unreachable }),
  ofData({
    does: 'sends 100 kB of headers',
    behaviour: answering(200, '{}', { 'x-much': 'x'.repeat(100_000) }),
    outcome: unreachable,
  }),
];

const slowness = [
  ofData({ does: 'takes its time, but not too long', behaviour: slowFirstByte, outcome: well }),
  ofData({ does: 'takes the call and says nothing', behaviour: saysNothing, outcome: tooSlow, isSlow: true }),
  ofData({ does: 'drips byte by byte', behaviour: drips, outcome: tooSlow, isSlow: true }),
  ofData({ does: 'begins a body and never ends it', behaviour: neverEnds, outcome: tooSlow, isSlow: true }),
];

const statuses = [
  ofData({
    does: 'answers 401 for ever',
    behaviour: refusing(401),
    outcome: credentialsRefused,
    calls: { data: 2, token: 1 },
    isDaily: true,
  }),
  ofData({
    does: 'answers 403',
    behaviour: answering(403, '{"error":"Forbidden","message":"Access to this user is not granted"}'),
    outcome: {
      status: 403,
      message: 'Access to this user is not granted',
      screen: {
        title: 'This dashboard may not see this data',
        advice: 'Access to this user is not granted',
        canRetry: false,
      },
      tries: 1,
    },
  }),
  ofData({
    does: 'answers 404',
    behaviour: answering(404, '{"error":"Not Found","message":"User not found"}'),
    outcome: {
      status: 404,
      message: 'User not found',
      screen: {
        title: 'TimeBack does not know this student',
        advice: 'The address may be cut off or mistyped. Open the student from the class list.',
        canRetry: false,
        isWholePage: true,
      },
      tries: 1,
    },
    isDaily: true,
  }),
  ofData({
    does: 'answers 429 without saying how long to wait',
    behaviour: refusing(429),
    outcome: askedTooOften,
  }),
  ofData({
    does: 'answers 429 and asks for 2 seconds',
    behaviour: refusing(429, { 'retry-after': '2' }),
    outcome: { ...askedTooOften, retryAfter: '2' },
  }),
  ofData({
    does: 'answers 429 and asks for 2 seconds, as a date, by a clock that is wrong by years',
    behaviour: refusing(429, {
      date: 'Thu, 01 Jan 1970 00:00:00 GMT',
      'retry-after': 'Thu, 01 Jan 1970 00:00:02 GMT',
    }),
    outcome: { ...askedTooOften, retryAfter: '2' },
  }),
  ofData({
    does: 'answers 429 and asks for an hour',
    behaviour: refusing(429, { 'retry-after': '3600' }),
    outcome: { ...askedTooOften, retryAfter: '3600', tries: 1 },
    isDaily: true,
  }),
  ofData({ does: 'answers 500', behaviour: refusing(500), outcome: unusable }),
  ofData({ does: 'answers 501', behaviour: refusing(501), outcome: unusableForGood }),
  ofData({ does: 'answers 502', behaviour: refusing(502), outcome: unusable }),
  ofData({ does: 'answers 507', behaviour: refusing(507), outcome: unusable }),
  ofData({ does: 'answers 503', behaviour: refusing(503), outcome: notAvailable }),
  ofData({
    does: 'answers 503 and asks for a day',
    behaviour: refusing(503, { 'retry-after': '86400' }),
    outcome: { ...notAvailable, retryAfter: '86400', tries: 1 },
  }),
  ofData({ does: 'answers 504', behaviour: refusing(504), outcome: notAvailable }),
  ...[301, 302, 307].map((status) =>
    ofData({
      does: `sends the caller elsewhere (${status})`,
      behaviour: refusing(status, { location: '/insights/1.0/elsewhere' }),
      outcome: unusableForGood,
    }),
  ),
  ofData({ does: 'answers 204', behaviour: answering(204, ''), outcome: unusableForGood }),
];

const bodies = [
  ofData({ does: 'answers with a page of HTML', behaviour: html, outcome: notJson, isDaily: true }),
  ofData({ does: 'cuts its JSON short', behaviour: cutJson, outcome: notJson }),
  ofData({ does: 'answers with an empty body', behaviour: answering(200, ''), outcome: notJson }),
  ofData({
    does: 'answers in bytes that are no text',
    behaviour: answering(200, new Uint8Array([34, 255, 34])),
    outcome: notJson,
  }),
  ofData({ does: 'says gzip and sends something else', behaviour: brokenGzip, outcome: unreachable }),
  ofData({ does: 'sends 50 MB', behaviour: fiftyMegabytes, outcome: tooLarge }),
  ofData({ does: 'sends 50 MB folded into 50 kB', behaviour: fiftyMegabytesFolded, outcome: tooLarge }),
  ofData({ does: 'sends 200,000 brackets', behaviour: deepNesting, outcome: outOfContract('body') }),
  ofData({ does: 'answers `null`', behaviour: answering(200, 'null'), outcome: outOfContract('body') }),
  ofData({
    does: 'answers with an empty object',
    behaviour: answering(200, '{}'),
    outcome: outOfContract('summary'),
  }),
  ofData({ does: 'adds fields everywhere that nobody knows', behaviour: moreFields, outcome: well }),
  ofData({
    does: 'has clocks that are wrong by years',
    behaviour: changing((body) => body, {
      date: 'Thu, 01 Jan 1970 00:00:00 GMT',
      age: '99999999',
      expires: 'Fri, 31 Dec 9999 23:59:59 GMT',
    }),
    outcome: well,
  }),
  ofData({
    does: 'gives sessions of 1970 and of 2099, and one that ends before it starts',
    behaviour: sessionsOfOtherTimes,
    outcome: well,
    isDaily: true,
    hasOtherData: true,
  }),
];

/** By their own words; and what ten questions cost in tokens that come half a second after each other. */
export const tokenLives = [
  { does: 'gives tokens that die after a second', seconds: 1, tokensForTen: 10 },
  // No whole seconds: not believed, and taken for five minutes. One that is dead in truth is refused, and renewed then.
  { does: 'gives tokens that die after a thousandth of a second', seconds: 0.001, tokensForTen: 1 },
  { does: 'gives tokens that are dead already', seconds: 0, tokensForTen: 1 },
] as const;

/** The token that was in use has run out; the next question needs a new one. */
const tokens = [
  ofTokens({
    does: 'refuses the connection when asked for a token',
    behaviour: null,
    outcome: noToken,
    calls: none,
    isDaily: true,
  }),
  ofTokens({ does: 'hangs up when asked for a token', behaviour: hangUp, outcome: noToken, isDaily: true }),
  ofTokens({ does: 'answers the question for a token with 500', behaviour: refusing(500), outcome: noToken }),
  ofTokens({ does: 'answers the question for a token with HTML', behaviour: html, outcome: noToken }),
  ofTokens({
    does: 'sends a token with line ends in it',
    behaviour: answering(200, '{"access_token":"a\\r\\nb"}'),
    outcome: noToken,
  }),
  ofTokens({
    does: 'keeps silent when asked for a token',
    behaviour: saysNothing,
    outcome: tooSlow,
    isSlow: true,
  }),
  ofTokens({
    does: 'refuses the credentials (401)',
    behaviour: answering(401, `{"error":"invalid_client","error_description":"${marker}"}`),
    outcome: credentialsRefused,
    // Of all scopes together, then of each by itself; then not again for five minutes.
    calls: { data: 0, token: 4 },
  }),
  ...tokenLives.map(({ does, seconds }) =>
    ofTokens({ does, behaviour: withLife(seconds), outcome: well, calls: { data: 1, token: 1 } }),
  ),
];

export const platformFaults: readonly PlatformFault[] = [
  ...connection,
  ...slowness,
  ...statuses,
  ...bodies,
  ...tokens,
];

/** A fault of lists, and whether the page takes what comes for all there is. */
export interface ListFault extends ActiveFault {
  readonly does: string;
  readonly says: 'a part' | 'the whole list';
  /** What the page of such a list, of 400 sessions, costs the platform. */
  readonly calls: number;
  readonly isDaily: boolean;
}

function ofLists(fault: Omit<ListFault, 'place'>): ListFault {
  return { place: 'data', ...fault };
}

export const listFaults: readonly ListFault[] = [
  ofLists({
    does: 'gives its first page, whichever is asked for',
    behaviour: repeatsFirstPage,
    says: 'a part',
    calls: 4,
    isDaily: true,
  }),
  ofLists({
    does: 'gives halves of its further pages',
    behaviour: shrinkingPages,
    says: 'a part',
    calls: 4,
    isDaily: false,
  }),
  ofLists({
    does: 'claims some records more than it has',
    behaviour: claimingTotal((total) => total + 7),
    says: 'a part',
    calls: 5,
    isDaily: false,
  }),
  ofLists({
    does: 'claims some records fewer than it has',
    behaviour: claimingTotal((total) => total - 7),
    says: 'the whole list',
    calls: 5,
    isDaily: false,
  }),
  ofLists({
    does: 'claims a single record',
    behaviour: claimingTotal(() => 1),
    says: 'the whole list',
    calls: 5,
    isDaily: true,
  }),
  ofLists({
    does: 'claims a thousand million records, and has no more pages',
    behaviour: claimingTotal(() => 1_000_000_000),
    says: 'the whole list',
    calls: 5,
    isDaily: false,
  }),
];
