/**
 * Text that only our own servers can read or make: a JWE with the algorithms `dir` and `A256GCM` (RFC 7516, 7518). What
 * is sealed for one purpose cannot be opened for another.
 */
import { CompactEncrypt, compactDecrypt, errors } from 'jose';
import { parseJson } from '../body.ts';

export interface Seal {
  close(purpose: string, value: object): Promise<string>;
  /** @returns the JSON value, or `undefined` where the text was not sealed by one of our keys for this purpose */
  open(purpose: string, sealed: string): Promise<unknown>;
}

interface Key {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const algorithms = { alg: 'dir', enc: 'A256GCM' } as const;

/** Enough of a hash to tell a handful of keys apart, and nothing of the key itself. */
async function toKey(bytes: Uint8Array<ArrayBuffer>): Promise<Key> {
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes));
  return { id: hash.subarray(0, 6).toString('base64url'), bytes };
}

/** @param secrets of 32 bytes each: the first closes, all open, so that a key can be replaced while sessions go on */
export function createSeal(secrets: readonly [Uint8Array<ArrayBuffer>, ...Uint8Array<ArrayBuffer>[]]): Seal {
  const [firstSecret] = secrets;
  const closingKey = toKey(firstSecret);
  const openingKeys = Promise.all(secrets.map(toKey));
  return {
    async close(purpose, value) {
      const { id, bytes } = await closingKey;
      return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ ...algorithms, kid: id, typ: purpose })
        .encrypt(bytes);
    },
    async open(purpose, sealed) {
      const keys = await openingKeys;
      try {
        const { plaintext, protectedHeader } = await compactDecrypt(
          sealed,
          ({ kid }) => keys.find(({ id }) => id === kid)?.bytes ?? Promise.reject(new errors.JWEInvalid()),
          {
            keyManagementAlgorithms: [algorithms.alg],
            contentEncryptionAlgorithms: [algorithms.enc],
          },
        );
        return protectedHeader.typ === purpose ? parseJson(plaintext) : undefined;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
