/** What a page in a browser holds once everything has been thrown away that nothing points to. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'playwright';

/** Of the metrics of the browser, by their names there. The session needs `Performance.enable`. */
export type Held = Readonly<Record<'JSHeapUsedSize' | 'Nodes' | 'JSEventListeners', number>>;

/**
 * What one collection frees may hold something that the next one frees, and what a page has put off comes in between.
 * @param pauseMs before each collection
 */
export async function readHeld(session: CDPSession, collections: number, pauseMs: number): Promise<Held> {
  for (let collection = 0; collection < collections; collection += 1) {
    await wait(pauseMs);
    await session.send('HeapProfiler.collectGarbage');
  }
  const answer = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => answer.metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    JSHeapUsedSize: valueOf('JSHeapUsedSize'),
    Nodes: valueOf('Nodes'),
    JSEventListeners: valueOf('JSEventListeners'),
  };
}
