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
  readonly input: ToInput;
}

/** An input and nothing else: all of it is timed. */
type Input = () => Promise<void>;

/** Gets ready for an input, which is not counted. */
export type ToInput = (page: Page) => Promise<Input>;

export function pressKey(key: string): ToInput {
  return (page) => Promise.resolve(() => page.keyboard.press(key));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Scrolls there. @returns where the upper left corner is, and how large it is */
async function bringIntoView(
  target: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to point at.');
  return box;
}

/** Runs in the page: until what has been done before is drawn. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}

/**
 * Presses the mouse in its middle, as a reader does: the pointer rests there first. Playwright's own `click`, a trial as well,
 * would ask the page, within what is timed, what lies under the pointer: up to sixty milliseconds of the slow page that no
 * reader has to wait for.
 */
export function press(find: (page: Page) => Locator): ToInput {
  return async (page) => {
    const { x, y, width, height } = await bringIntoView(find(page));
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.evaluate(untilDrawn);
    return async () => {
      await page.mouse.down();
      await page.mouse.up();
    };
  };
}

/** Presses what the heading of a column orders its table by: a link of the product's, a button of the floor's. */
export function pressHeading(column: string): ToInput {
  return press((page) => page.getByRole('columnheader').locator('a, button').filter({ hasText: column }));
}

/** Moves the mouse there. @param place from the upper left corner, in pixels */
export function pointAt(find: (page: Page) => Locator, place: Point): ToInput {
  return async (page) => {
    const { x, y } = await bringIntoView(find(page));
    return () => page.mouse.move(x + place.x, y + place.y);
  };
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
  const { title, event, watch, prepare, input } = action;
  await prepare?.(page, round);
  const give = await input(page);
  await page.evaluate(watchInput, { event, watch, done: doneMessage });
  const shown = page.waitForEvent('console', {
    predicate: (message) => message.text() === doneMessage,
    timeout: 60_000,
  });
  await Promise.all([shown, give()]).catch((cause: unknown) => {
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
