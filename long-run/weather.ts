/** Faults that come and go by chance that repeats itself, and for how long each of them explains what fails. */
import { listFaults, platformFaults, type PlatformFault } from '#scripts/faults/platform-faults.ts';
import type { ActiveFault, FaultyPlatform } from '#scripts/faults/faulty-platform.ts';
import type { Random } from '#simulator/random.ts';
import type { Weather } from './teacher.ts';

interface KnownFault extends ActiveFault {
  readonly does: string;
}

const seconds = 1_000;
const minutes = 60 * seconds;

/** After a fault, by the school's clock: what our server leaves alone for so long (server/platform.ts, server/tokens.ts). */
const restMs = 61 * seconds;
/** A refusal of the credentials is remembered. */
const refusalMs = 5 * minutes + restMs;
/** A body that is JSON is kept as any other, whatever stands in it (server/answer-lifetimes.ts). */
const keptMs = 10 * minutes + restMs;

function isPlatformFault(fault: KnownFault): fault is PlatformFault {
  return 'outcome' in fault;
}

function isList(fault: KnownFault): boolean {
  return !isPlatformFault(fault);
}

function toAftermathMs(fault: KnownFault): number {
  if (!isPlatformFault(fault) || fault.outcome.status === 200) return keptMs;
  return fault.place === 'token' && fault.calls.token > 1 ? refusalMs : restMs;
}

/** Faults for each of whose questions one waits long, or that send much. */
function isHeavy(fault: KnownFault): boolean {
  return isPlatformFault(fault) && (fault.isSlow === true || fault.does.includes('50 MB'));
}

/** Faults under which every answer has to come, and to be right. */
function isHarmless(fault: KnownFault): boolean {
  return isPlatformFault(fault) && fault.outcome.screen === null;
}

/** Faults under which lists come whole and tell other times. */
function isOther(fault: KnownFault): boolean {
  return isPlatformFault(fault) && fault.hasOtherData === true;
}

const everyFault: readonly KnownFault[] = [...platformFaults, ...listFaults];

/** A fault, and the calm after it. Uneven, so that faults begin by turns in the first and the second of two close rounds. */
const roundsPerFault = 3;
const longestFault = 2;

/** How many rounds it takes until each of so many faults has come; a calm one is the first. */
export function toRoundsForAll(faults = everyFault.length): number {
  return 1 + roundsPerFault * faults;
}

/** The faults in an order of chance: every one comes once before any comes twice. */
function shuffle(faults: readonly KnownFault[], random: Random): KnownFault[] {
  return faults
    .map((fault) => ({ fault, place: random.uniform() }))
    .sort((a, b) => a.place - b.place)
    .map(({ fault }) => fault);
}

export interface ChangingWeather extends Weather {
  /** Ends a fault that has had its time, or begins the next one. */
  readonly change: (now: number) => Promise<void>;
  readonly isHeavy: () => boolean;
  /** Faults while which TimeBack was asked, in their order, and those among which nobody asked or that never came. */
  readonly read: () => { readonly met: readonly string[]; readonly missed: readonly string[] };
  /** The fault that there is, for a report. */
  readonly describe: () => string;
  readonly end: (now: number) => Promise<void>;
}

/** @param faults among which the weather chooses; all that are known where not given */
export function createWeather(
  platform: Pick<FaultyPlatform, 'begin' | 'end' | 'calls'>,
  random: Random,
  faults: readonly KnownFault[] = everyFault,
): ChangingWeather {
  let waiting: KnownFault[] = [];
  let current: KnownFault | null = null;
  let last = 'nothing';
  let lasted = 0;
  // The first round is a calm one.
  let planned = 2;
  let instant = -Infinity;
  const until = { mayFail: -Infinity, mayBePart: -Infinity, mayBeOther: -Infinity };
  const met: string[] = [];

  const isAsked = ({ place }: KnownFault) => platform.calls()[place] > 0;

  async function begin(): Promise<void> {
    if (waiting.length === 0) waiting = shuffle(faults, random);
    const next = waiting.pop();
    if (next === undefined) return;
    current = next;
    await platform.begin(next);
  }

  async function stop(now: number, fault: KnownFault): Promise<void> {
    // A refused connection is a call that nobody sees.
    if (isAsked(fault) || fault.behaviour === null) met.push(fault.does);
    await platform.end();
    const over = now + toAftermathMs(fault);
    if (!isHarmless(fault)) until.mayFail = Math.max(until.mayFail, over);
    if (isList(fault)) until.mayBePart = Math.max(until.mayBePart, over);
    if (isOther(fault)) until.mayBeOther = Math.max(until.mayBeOther, over);
    last = fault.does;
    current = null;
  }

  return {
    async change(now) {
      instant = now;
      lasted += 1;
      if (lasted < planned) return;
      if (current === null) {
        await begin();
        planned = random.integer(1, longestFault);
      } else {
        // One that nobody has met stays: of two rounds, one begins with nothing that is kept, neither answers nor tokens.
        if (lasted < longestFault && !isAsked(current)) return;
        await stop(now, current);
        planned = roundsPerFault - lasted;
      }
      lasted = 0;
    },
    async end(now) {
      instant = now;
      if (current !== null) await stop(now, current);
    },
    isHeavy: () => current !== null && isHeavy(current),
    read: () => ({ met, missed: faults.map(({ does }) => does).filter((does) => !met.includes(does)) }),
    describe: () => (current === null ? `after: ${last}` : `while: ${current.does}`),
    mayFail: () => (current !== null && !isHarmless(current)) || instant < until.mayFail,
    mayBePart: () => (current !== null && isList(current)) || instant < until.mayBePart,
    mayBeOther: () => (current !== null && isOther(current)) || instant < until.mayBeOther,
  };
}
