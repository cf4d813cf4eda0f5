/** Ends the present task, so that what a reader does meanwhile is not kept waiting: what has just run was dear enough. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
