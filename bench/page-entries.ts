/** What is observed inside a page. The two functions run there, so they use nothing from outside themselves. */
import { z } from 'zod';

/** Names under which `markPaints` notes what it has seen. */
export const paintMarks = { figures: 'bench:figures', chart: 'bench:chart' } as const;

/** What `markPaints` says on the page's console when both marks are set. */
export const paintedMessage = 'bench:painted';

/**
 * Marks when the main figures (the first filled `dd`) and the chart (the first bar with a height) have been painted:
 * once the thing is in the document, the end of the frame that draws it. The same two signs hold in product and floor.
 */
export function markPaints(words: {
  readonly figures: string;
  readonly chart: string;
  readonly done: string;
}): void {
  const isFilled = (element: Element) => element.textContent.trim() !== '';
  const isTall = (element: Element) => element.getBoundingClientRect().height > 0;
  const signs = new Map([
    [words.figures, () => Array.from(document.querySelectorAll('dl dd')).some(isFilled)],
    [words.chart, () => Array.from(document.querySelectorAll('.recharts-bar-rectangle > *')).some(isTall)],
  ]);
  let unpainted = signs.size;
  const observer = new MutationObserver(() => {
    for (const [name, isThere] of signs) {
      if (!isThere()) continue;
      signs.delete(name);
      requestAnimationFrame(() => {
        // A message arrives after the frame's own work: style, layout and paint.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          performance.mark(name);
          port1.close();
          unpainted -= 1;
          // A poll from outside would cost the slow page tens of milliseconds; a message costs next to nothing.
          if (unpainted === 0) console.debug(words.done);
        };
        port2.postMessage(null);
      });
    }
    if (signs.size === 0) observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

/** Everything the browser itself has noted since the navigation began, as plain objects. */
export function readEntries(): Promise<unknown[]> {
  return new Promise((resolve) => {
    const endMark = 'bench:end';
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => {
      entries.push(...list.getEntries());
      // One observer for all kinds gives them in order: with the last mark, all that came before is here.
      if (!entries.some(({ name }) => name === endMark)) return;
      observer.disconnect();
      resolve(entries.map((entry): unknown => entry.toJSON()));
    });
    for (const type of ['paint', 'longtask', 'layout-shift', 'mark']) {
      observer.observe({ type, buffered: true });
    }
    performance.mark(endMark);
  });
}

const common = { name: z.string(), startTime: z.number(), duration: z.number() };

export const entriesSchema = z.array(
  z.discriminatedUnion('entryType', [
    z.object({ entryType: z.enum(['paint', 'mark', 'longtask']), ...common }),
    z.object({
      entryType: z.literal('layout-shift'),
      ...common,
      value: z.number(),
      hadRecentInput: z.boolean(),
    }),
  ]),
);

/** A note of the browser; times in milliseconds since the navigation began. */
export type PageEntry = z.infer<typeof entriesSchema>[number];
