import type { Page } from '@playwright/test';

interface Stop {
  readonly name: string;
  /** What keeps a person from seeing where the focus is. */
  readonly faults: readonly string[];
}

/** What has the focus, and whether it can be seen that it has; `null` where the focus has left the page. */
function readStop(): Stop | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const faults: string[] = [];
  const style = getComputedStyle(element);

  const toColor = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const toLuminance = (color: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = color.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  // The ring lies outside of its element: what counts is what is painted around it, layer over layer.
  const layers: number[][] = [];
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    layers.push(toColor(getComputedStyle(around).backgroundColor));
  let ground = [255, 255, 255];
  for (const layer of layers.reverse()) {
    const opacity = layer[3] ?? 1;
    ground = ground.map((value, index) => value * (1 - opacity) + (layer[index] ?? 0) * opacity);
  }
  const [darker = 0, lighter = 0] = [toLuminance(toColor(style.outlineColor)), toLuminance(ground)].sort(
    (a, b) => a - b,
  );
  if (style.outlineStyle !== 'solid' || Number.parseFloat(style.outlineWidth) < 2) faults.push('no ring');
  else if ((lighter + 0.05) / (darker + 0.05) < 3)
    faults.push('a ring that is hardly to be told from around it');

  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) return { name: element.outerHTML.slice(0, 80), faults: ['nothing to be seen'] };
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  const hit =
    right > left && bottom > top ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
  if (hit === null) faults.push('off the screen');
  else if (!element.contains(hit) && !hit.contains(element))
    faults.push(`hidden by ${hit.outerHTML.slice(0, 60)}`);
  if (hit === document.body || hit === document.documentElement) faults.push('cut off altogether');

  const reach = Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset);
  const cut = new Set<string>();
  const cutAt = (edge: { left: number; right: number; top: number; bottom: number }) => {
    if (box.left - reach < edge.left - 1) cut.add('left');
    if (box.right + reach > edge.right + 1) cut.add('right');
    if (box.top - reach < edge.top - 1) cut.add('top');
    if (box.bottom + reach > edge.bottom + 1) cut.add('bottom');
  };
  cutAt({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    const isRoot = around === document.body || around === document.documentElement;
    if (!isRoot && (overflowX !== 'visible' || overflowY !== 'visible'))
      cutAt(around.getBoundingClientRect());
  }
  // A table can be taller than the screen; what scrolls sideways may stand half out of sight.
  const most = box.height > innerHeight - 100 ? 2 : 1;
  if (cut.size > most) faults.push(`a ring cut off ${[...cut].join(' and ')}`);

  const label = element.getAttribute('aria-label') ?? element.textContent;
  return { name: (label.trim() || element.tagName).replaceAll(/\s+/g, ' ').slice(0, 60), faults };
}

/** Presses a key until the focus leaves the page, and tells every stop on the way. */
export async function walkStops(page: Page, key: 'Tab' | 'Shift+Tab', most = 300): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(readStop);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}
