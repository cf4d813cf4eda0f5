/**
 * What of an answer may be shown. Reports are sent around, so nothing that could be a person's leaves this file:
 * names of fields and slugs only, and only where they look like what a programmer wrote.
 */

/** Most unknown fields one object is believed to have; one with more is a map whose keys are data. */
export const mostShownFields = 20;

/** `recordingS3Key` is a field's name; `Anna`, `7f3a9c21d` and `anna@example.org` might be keys of a map. */
export function toShownField(name: string): string {
  const looksLikeField = /^[a-z][A-Za-z_]*(?:\d{1,2}[A-Za-z_]+)*$/.test(name) && name.length <= 40;
  return looksLikeField ? name : '(a name that is not shown)';
}

/** One word of letters, as levels, types and results are written. */
export function isSlug(value: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*$/.test(value) && value.length <= 48;
}

export function toShownSlug(value: string): string {
  return isSlug(value) ? value : '(a value that is no slug)';
}
