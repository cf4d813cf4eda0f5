/** Whether a reader is on the page that a visit begins with: who comes back to a page may have been anywhere in it. */
let isFirst = performance
  .getEntriesByType('navigation')
  .some((entry) => 'type' in entry && entry.type === 'navigate');

export function isFirstPage(): boolean {
  return isFirst;
}

/** Told when the app goes to another page, or to another state of this one. */
export function leaveFirstPage(): void {
  isFirst = false;
}
