/** Faults of layout that can be measured in any state of a page. Each function gives a line for each fault. */
import type { Page } from '@playwright/test';

/** The page scrolls sideways, or a part of it does that has no name or cannot be reached by keyboard (WCAG 1.4.10, 2.1.1). */
export async function findSideways(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];
    for (const element of document.body.querySelectorAll('*')) {
      const { overflowX, visibility } = getComputedStyle(element);
      if (element.scrollWidth <= element.clientWidth || !['auto', 'scroll'].includes(overflowX)) continue;
      if (visibility !== 'visible' || element.matches('input, select, textarea')) continue;
      const isNamed = element.matches('[aria-label], [aria-labelledby]');
      const isReached = element.matches('[tabindex="0"]') || element.querySelector('a, button') !== null;
      if (!isNamed || !isReached) faults.push(`scrolls unnamed: ${element.outerHTML.slice(0, 200)}`);
    }
    return faults;
  });
}

/** A name or a reason from outside can be of any length; longer than this it may end in dots. */
const longestWhole = 120;

/**
 * Text that its own box cuts off and that stands whole nowhere else on the page, or that lies over other text
 * (WCAG 1.4.4, 1.4.10, 1.4.12). Words for screen readers alone are cut off on purpose.
 */
export async function findLostText(page: Page): Promise<readonly string[]> {
  return await page.evaluate((longest) => {
    const quote = (element: Element) => `${element.localName} “${element.textContent.trim().slice(0, 60)}”`;
    const isForEyes = (element: Element): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      for (let above: Element | null = element; above !== null; above = above.parentElement) {
        if (getComputedStyle(above).clipPath !== 'none') return false;
      }
      return true;
    };
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const cut: Element[] = [];
    const whole = new Set<string>();
    for (const element of document.body.querySelectorAll('*')) {
      const text = element.textContent.trim();
      if (text === '' || text.length > longest || element.closest('svg, [aria-hidden="true"]') !== null)
        continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCutAside = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isCutBelow = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (!isForEyes(element)) continue;
      if (isCutAside || isCutBelow) cut.push(element);
      // Also what stands in it beside other elements, as a name before its description.
      else for (const part of [element, ...element.childNodes]) whole.add((part.textContent ?? '').trim());
    }
    const lost = cut.filter(({ textContent }) => !whole.has(textContent.trim()));
    const faults = lost.map((element) => `cut off: ${quote(element)}`);

    /** What is left of a box inside all that scrolls or cuts around it. */
    const toSeen = (box: DOMRect, inside: Element): DOMRect => {
      let { left, right, top, bottom } = box;
      for (let above: Element | null = inside; above !== null; above = above.parentElement) {
        if (above === document.documentElement || above === document.body) break;
        if (getComputedStyle(above).overflowX === 'visible') continue;
        const edge = above.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const boxes: { readonly parent: Element; readonly box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.nodeValue?.trim() === '' || !isForEyes(parent)) continue;
      // What has opened stands over the page on purpose.
      if (parent.closest('[popover], dialog, [role="tooltip"], script, style, option') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const box = toSeen(line, parent);
        if (box.width > 1 && box.height > 1) boxes.push({ parent, box });
      }
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    for (const [index, { parent, box }] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (other.box.top >= box.bottom) break;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        // Lines of type stand closer than the boxes of their letters: only what shares half its height lies on another.
        const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
        if (parent !== other.parent && across > 2 && down > Math.min(box.height, other.box.height) / 2) {
          faults.push(`on each other: ${quote(parent)} and ${quote(other.parent)}`);
        }
      }
    }
    return faults;
  }, longestWhole);
}

/** Prose in lines too long to find the next one's beginning: wider than sixty times its size of type. */
export async function findLongLines(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const faults: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest('script, style, svg') !== null) continue;
      // Words for screen readers alone are one line, whatever their length.
      if (getComputedStyle(parent).clipPath !== 'none') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const widest = Math.max(0, ...[...range.getClientRects()].map(({ width }) => width));
      const long = Math.round(widest / Number.parseFloat(getComputedStyle(parent).fontSize));
      if (long > 60) faults.push(`${long} em: “${parent.textContent.slice(0, 80)}”`);
    }
    return faults;
  });
}

/** What takes the focus and then stands outside the window or under something else (WCAG 2.4.11). */
export async function findHiddenFocus(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const faults: string[] = [];
    const stops = 'a[href], button:not([disabled]), input, select, summary, [tabindex="0"]';
    for (const element of document.querySelectorAll(stops)) {
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      element.focus();
      if (document.activeElement !== element) continue;
      const box = element.getClientRects().item(0) ?? element.getBoundingClientRect();
      const left = Math.max(box.left, 0);
      const right = Math.min(box.right, innerWidth);
      const top = Math.max(box.top, 0);
      const bottom = Math.min(box.bottom, innerHeight);
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isThere = right - left > 1 && bottom - top > 1;
      if (!isThere) faults.push(`outside: ${element.outerHTML.slice(0, 160)}`);
      else if (at !== null && !element.contains(at) && !at.contains(element)) {
        faults.push(`covered: ${element.outerHTML.slice(0, 160)} by ${at.outerHTML.slice(0, 160)}`);
      }
    }
    return faults;
  });
}
