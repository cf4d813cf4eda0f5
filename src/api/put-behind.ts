/**
 * Does something in a task of its own behind whatever else there is to do, such as drawing or an answer that tells what to ask
 * next, where the browser can tell ([Prioritized Task Scheduling](https://wicg.github.io/scheduling-apis/)).
 */
export function putBehind(work: () => void): void {
  if ('scheduler' in globalThis) void scheduler.postTask(work, { priority: 'background' });
  else setTimeout(work);
}
