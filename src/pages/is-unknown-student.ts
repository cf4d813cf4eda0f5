import type { UseQueryResult } from '@tanstack/react-query';
import { hasStatus } from '#src/api/api-error.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * True where TimeBack does not know the student (404), or refuses an id that is no UUID (400). A refused request about a
 * proper id, or about a student of whom something else came, has another cause, such as a window that is too long, and is
 * told in the panel's place.
 */
export function isUnknownStudent(
  userId: string,
  { data, error }: UseQueryResult,
  another?: UseQueryResult,
): boolean {
  if (data !== undefined) return false;
  const isKnown = uuid.test(userId) || another?.data !== undefined;
  return hasStatus(error, 404) || (hasStatus(error, 400) && !isKnown);
}
