/** Ids of users and sessions in paths: opaque strings (docs/contract.md) that must stay one path segment. */
import { ProblemError } from './problem.ts';

const longestId = 128;

// Control characters, and what could end a segment or decode into something else on a second decoding upstream.
const unsafeCharacters = /[\p{Cc}/\\%]/u;

/** Whether a decoded id can stand in a path: not empty, not too long, nothing in it that could change the path. */
export function isPathId(id: string): boolean {
  return (
    id !== '' &&
    id.length <= longestId &&
    id !== '.' &&
    id !== '..' &&
    id.isWellFormed() &&
    !unsafeCharacters.test(id)
  );
}

/** @throws {ProblemError} 400 for a decoded id that is none; it is not repeated */
export function requirePathId(name: string, id: string): void {
  if (!isPathId(id)) throw new ProblemError(400, `The path holds no valid ${name}.`);
}

/**
 * Encodes a decoded id for the upstream path.
 * @throws {ProblemError} as {@link requirePathId}
 */
export function encodePathId(name: string, id: string): string {
  requirePathId(name, id);
  return encodeURIComponent(id);
}
