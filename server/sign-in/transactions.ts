/**
 * A sign-in that has begun: what the provider's answer must fit, kept by the browser that began it, in a sealed cookie for
 * each. So an answer is good in that browser only, and several tabs can sign in at once.
 */
import { z } from 'zod';
import type { CookieJar } from './cookie-jar.ts';
import type { ExpectedAnswer } from './identity-provider.ts';
import { createRandomToken } from './random-token.ts';
import type { Seal } from './seal.ts';

interface Transaction extends ExpectedAnswer {
  /** A path of this site. */
  readonly returnTo: string;
}

export interface Transactions {
  begin(jar: CookieJar, returnTo: string): Promise<Transaction>;
  /** Gives a transaction once: its cookie goes. @returns `null` where this browser has begun none with this state */
  take(jar: CookieJar, state: string): Promise<Transaction | null>;
}

const purpose = 'sign-in';
const cookieStart = 'sign-in.';
const longestSeconds = 10 * 60;

/** Tabs of a browser that opens all of them again; more would make the headers too long. */
const mostAtOnce = 8;

const transactionSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  begunAt: z.number(),
});

/** State is base64url of 256 bits, of which a part tells transactions of one browser apart. */
function toCookieName(state: string): string {
  return `${cookieStart}${state.slice(0, 8)}`;
}

/** @param now epoch milliseconds of a clock that runs */
export function createTransactions(seal: Seal, now: () => number): Transactions {
  return {
    async begin(jar, returnTo) {
      const begun = jar.list(cookieStart);
      if (begun.length >= mostAtOnce) {
        for (const name of begun) jar.delete(name);
      }
      const transaction = {
        state: createRandomToken(),
        nonce: createRandomToken(),
        codeVerifier: createRandomToken(),
        returnTo,
      };
      const sealed = await seal.close(purpose, { ...transaction, begunAt: now() });
      jar.set(toCookieName(transaction.state), sealed, longestSeconds);
      return transaction;
    },
    async take(jar, state) {
      const name = toCookieName(state);
      const sealed = jar.get(name);
      if (sealed === undefined) return null;
      jar.delete(name);
      const { data } = transactionSchema.safeParse(await seal.open(purpose, sealed));
      const isGood = data?.state === state && data.begunAt + longestSeconds * 1000 >= now();
      return isGood ? data : null;
    },
  };
}
