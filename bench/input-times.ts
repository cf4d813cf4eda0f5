/** How long a reader waits after an input: until the browser paints again, and until what was asked for stands there. */
import type { Locator, Page } from 'playwright';
import { z } from 'zod';

export const inputMeasures = ['nextPaintMs', 'shownMs'] as const;
export type InputMeasure = (typeof inputMeasures)[number];

/** Milliseconds since the browser got the input. */
export interface InputTime extends Record<InputMeasure, number> {
  /**
   * Until the next frame, as the browser notes it (Event Timing, web.dev "Interaction to Next Paint"): in steps of 8 ms, and
   * 16 where it notes nothing, as it does below that.
   */
  readonly nextPaintMs: number;
  /** Until the end of the frame in which what was watched has changed. */
  readonly shownMs: number;
}

/** What a reader does, with real inputs. */
export interface Action {
  readonly title: string;
  /** The event of the input that leads to something; time counts from it. */
  readonly event: 'keydown' | 'pointerup' | 'mousemove';
  /** The element whose text is another one once the input has led to something. */
  readonly watch: string;
  /** What must have been done before, and is not counted; rounds count from 0. */
  readonly prepare?: (page: Page, round: number) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
}

/** Where the pointer has to be for a place of an element, from its upper left corner or in its middle. */
async function toPoint(target: Locator, place?: Point): Promise<Point> {
  // Scrolls there and waits until it stands: an input that comes sooner waits for the scrolling as well.
  await target.click({ trial: true });
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to point at.');
  return { x: box.x + (place?.x ?? box.width / 2), y: box.y + (place?.y ?? box.height / 2) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Presses the mouse there. Playwright's own `click` and `hover` ask the page, within the very events that are timed, what
 * lies under the pointer: some ten milliseconds of the slow page that no reader has to wait for.
 */
export async function press(target: Locator): Promise<void> {
  const { x, y } = await toPoint(target);
  await target.page().mouse.click(x, y);
}

/** Presses what the heading of a column orders its table by: a link of the product's, a button of the floor's. */
export async function pressHeading(page: Page, column: string): Promise<void> {
  await press(page.getByRole('columnheader').locator('a, button').filter({ hasText: column }));
}

/** Moves the mouse there, as `press` does. */
export async function pointAt(target: Locator, place: Point): Promise<void> {
  const { x, y } = await toPoint(target, place);
  await target.page().mouse.move(x, y);
}

const leastNoted = 16;
const doneMessage = 'bench:input-shown';

/** Runs in the page, so it uses nothing from outside itself: notes the next input and what it leads to, as marks. */
function watchInput({
  event,
  watch,
  done,
}: Pick<Action, 'event' | 'watch'> & { readonly done: string }): void {
  const read = () => document.querySelector(watch)?.textContent ?? '';
  performance.clearMarks();
  const before = read();
  const noteEvents = (entries: PerformanceEntryList) => {
    for (const entry of entries) {
      const isInteraction = 'interactionId' in entry && Number(entry.interactionId) > 0;
      if (isInteraction) performance.mark('bench:event', { startTime: 0, detail: entry.duration });
    }
  };
  const events = new PerformanceObserver((list) => {
    noteEvents(list.getEntries());
  });
  const threshold = { type: 'event', durationThreshold: 16 };
  events.observe(threshold);
  addEventListener(
    event,
    ({ timeStamp }) => {
      performance.mark('bench:input', { startTime: timeStamp });
    },
    { capture: true, once: true },
  );
  const observer = new MutationObserver(() => {
    if (read() === before) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      // A message arrives after the frame's own work: style, layout and paint.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        performance.mark('bench:shown');
        // The browser tells of a paint some frames after it.
        setTimeout(() => {
          noteEvents(events.takeRecords());
          events.disconnect();
          console.debug(done);
        }, 150);
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Runs in the page. */
function readMarks(): readonly { name: string; startTime: number; detail: unknown }[] {
  return performance.getEntriesByType('mark').map((mark) => ({
    name: mark.name,
    startTime: mark.startTime,
    detail: 'detail' in mark ? mark.detail : null,
  }));
}

const marksSchema = z.array(z.object({ name: z.string(), startTime: z.number(), detail: z.unknown() }));

/** @throws {Error} where nothing comes of the input */
async function timeInput(page: Page, round: number, action: Action): Promise<InputTime> {
  const { title, event, watch, prepare, act } = action;
  await prepare?.(page, round);
  await page.evaluate(watchInput, { event, watch, done: doneMessage });
  const shown = page.waitForEvent('console', {
    predicate: (message) => message.text() === doneMessage,
    timeout: 60_000,
  });
  await Promise.all([shown, act(page)]).catch((cause: unknown) => {
    throw new Error(`Nothing came of "${title}".`, { cause });
  });
  const marks = marksSchema.parse(await page.evaluate(readMarks));
  const timeOf = (name: string) => marks.find((mark) => mark.name === name)?.startTime ?? NaN;
  const shownMs = timeOf('bench:shown') - timeOf('bench:input');
  if (Number.isNaN(shownMs)) throw new Error(`There was no ${event} of "${title}".`);
  // Pointing at something is no interaction to the browser: what it leads to is all there is to time.
  if (event === 'mousemove') return { nextPaintMs: shownMs, shownMs };
  const noted = marks.filter(({ name }) => name === 'bench:event').map(({ detail }) => Number(detail));
  return { nextPaintMs: Math.max(leastNoted, ...noted), shownMs };
}

/** All actions once, one after the other. @returns the time of each */
export async function timeActions(
  page: Page,
  actions: readonly Action[],
  round: number,
): Promise<readonly InputTime[]> {
  const times: InputTime[] = [];
  for (const action of actions) times.push(await timeInput(page, round, action));
  return times;
}
