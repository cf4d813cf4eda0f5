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

export interface ChangingWeather extends Weather {
  /** Ends a fault that has had its time, or begins the next one. */
  readonly change: (now: number) => Promise<void>;
  readonly isHeavy: () => boolean;
  /** Faults that there have been, in their order. */
  readonly met: () => readonly string[];
  /** The fault that there is, for a report. */
  readonly describe: () => string;
  readonly end: (now: number) => Promise<void>;
}

/** The faults in an order of chance: every one comes once before any comes twice. */
function shuffle(faults: readonly KnownFault[], random: Random): KnownFault[] {
  return faults
    .map((fault) => ({ fault, place: random.uniform() }))
    .sort((a, b) => a.place - b.place)
    .map(({ fault }) => fault);
}

/** @param faults among which the weather chooses; all that are known where not given */
export function createWeather(
  platform: Pick<FaultyPlatform, 'begin' | 'end'>,
  random: Random,
  faults: readonly KnownFault[] = [...platformFaults, ...listFaults],
): ChangingWeather {
  let waiting: KnownFault[] = [];
  let current: KnownFault | null = null;
  // The first round is a calm one.
  let roundsLeft = 2;
  let mayFailUntil = -Infinity;
  let mayBePartUntil = -Infinity;
  let instant = -Infinity;
  const met: string[] = [];

  async function stop(now: number): Promise<void> {
    if (current === null) return;
    await platform.end();
    if (!isHarmless(current)) mayFailUntil = Math.max(mayFailUntil, now + toAftermathMs(current));
    if (isList(current)) mayBePartUntil = Math.max(mayBePartUntil, now + toAftermathMs(current));
    current = null;
  }

  return {
    async change(now) {
      instant = now;
      roundsLeft -= 1;
      if (roundsLeft > 0) return;
      const isCalm = current === null;
      await stop(now);
      roundsLeft = random.integer(1, 2);
      if (!isCalm) return;
      if (waiting.length === 0) waiting = shuffle(faults, random);
      const next = waiting.pop();
      if (next === undefined) return;
      current = next;
      met.push(next.does);
      await platform.begin(next);
    },
    async end(now) {
      instant = now;
      await stop(now);
    },
    isHeavy: () => current !== null && isHeavy(current),
    met: () => met,
    describe: () => (current === null ? `after: ${met.at(-1) ?? 'nothing'}` : `while: ${current.does}`),
    mayFail: () => (current !== null && !isHarmless(current)) || instant < mayFailUntil,
    mayBePart: () => (current !== null && isList(current)) || instant < mayBePartUntil,
  };
}
