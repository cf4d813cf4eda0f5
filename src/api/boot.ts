/** What the server wrote into the page: read once at start, handed down by context, never asked for again. */
import { createContext, use, useSyncExternalStore } from 'react';
import { bootElementId, bootSchema, type Boot } from '#src/contract/boot.ts';
import { createServerClock, toStepStart, type Clock } from '#src/time/clock.ts';

/** The school as every page needs it: its zone, its locale and the server's clock. */
export interface School extends Boot {
  readonly clock: Clock;
}

/** Reads the JSON block of the page. Without it nothing can be shown truthfully, so its absence is an error. */
export function readSchool(document: Document): School {
  const text = document.getElementById(bootElementId)?.textContent ?? '';
  return toSchool(bootSchema.parse(JSON.parse(text)));
}

export function toSchool(boot: Boot): School {
  return { ...boot, clock: createServerClock(boot.now) };
}

const SchoolContext = createContext<School | null>(null);

export const SchoolProvider = SchoolContext.Provider;

export function useSchool(): School {
  const school = use(SchoolContext);
  if (school === null) throw new Error('useSchool needs a SchoolProvider');
  return school;
}

const nowStepInMinutes = 5;

/** The server's present instant in steps of five minutes: a page left open crosses midnight by itself. */
export function useNow(): string {
  const { clock } = useSchool();
  return useSyncExternalStore(subscribeToMinutes, () => toStepStart(clock(), nowStepInMinutes));
}

function subscribeToMinutes(onChange: () => void): () => void {
  const timer = setInterval(onChange, 60_000);
  return () => {
    clearInterval(timer);
  };
}
