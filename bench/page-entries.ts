/** What is observed inside a page. The two functions run there, so they use nothing from outside themselves. */
import { z } from 'zod';

/** What must stand on a page before a moment counts as reached. */
export interface Sign {
  /** Of the mark that notes the moment. */
  readonly name: string;
  readonly selector: string;
  /** A regular expression that the text of such an element matches; any text if not given. */
  readonly text?: string;
  /** Whether the element must have a height. */
  readonly isTall?: boolean;
}

/** What `markPaints` says on the page's console when all signs have been painted. */
export const paintedMessage = 'bench:painted';

/**
 * Marks when each sign has been painted: once the thing is in the document, the end of the frame that draws it. The times of
 * marks count from the navigation on.
 */
export function markPaints({
  signs,
  done,
}: {
  readonly signs: readonly Sign[];
  readonly done: string;
}): void {
  const isShown = (element: Element, { text = '', isTall = false }: Sign) =>
    new RegExp(text).test(element.textContent) && (!isTall || element.getBoundingClientRect().height > 0);
  const awaited = new Set(signs);
  let unpainted = awaited.size;
  const observer = new MutationObserver(() => {
    for (const sign of awaited) {
      const elements = Array.from(document.querySelectorAll(sign.selector));
      if (!elements.some((element) => isShown(element, sign))) continue;
      awaited.delete(sign);
      requestAnimationFrame(() => {
        // A message arrives after the frame's own work: style, layout and paint.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          performance.mark(sign.name);
          port1.close();
          unpainted -= 1;
          // A poll from outside would cost the slow page tens of milliseconds; a message costs next to nothing.
          if (unpainted === 0) console.debug(done);
        };
        port2.postMessage(null);
      });
    }
    if (awaited.size === 0) observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

/**
 * Everything the browser itself has noted since the navigation began, as plain objects. It tells of the first paint some frames
 * after it, which may be after the last answer: that is waited for.
 */
export function readEntries(): Promise<unknown[]> {
  return new Promise((resolve) => {
    const endMark = 'bench:end';
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => {
      entries.push(...list.getEntries());
      // One observer for all kinds gives them in order: with the last mark, all that came before is here.
      const isThere = (awaited: string) => entries.some(({ name }) => name === awaited);
      if (!isThere(endMark) || !isThere('first-contentful-paint')) return;
      observer.disconnect();
      resolve(entries.map((entry): unknown => entry.toJSON()));
    });
    for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift', 'mark']) {
      observer.observe({ type, buffered: true });
    }
    performance.mark(endMark);
  });
}

const common = { name: z.string(), startTime: z.number(), duration: z.number() };

export const entriesSchema = z.array(
  z.discriminatedUnion('entryType', [
    z.object({ entryType: z.enum(['paint', 'largest-contentful-paint', 'mark', 'longtask']), ...common }),
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
