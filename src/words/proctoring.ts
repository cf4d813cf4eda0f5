import { toInnerName, toReadableSlug } from './slugs.ts';

/**
 * A proctoring result in small letters: "passed". The API declares a plain string of which only `PASSED` is known
 * (docs/contract.md), so every result, that one too, is spelled out by the same rule.
 */
export function proctoredResultName(raw: string): string {
  return toInnerName(toReadableSlug(raw));
}
