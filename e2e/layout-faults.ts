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

/**
 * Text that its own box cuts off, or that lies over other text (WCAG 1.4.4, 1.4.10, 1.4.12). Words for screen readers
 * alone are cut off on purpose.
 */
export async function findLostText(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const isForEyes = (element: Element) => {
      const { clipPath, visibility } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return clipPath === 'none' && visibility === 'visible' && width > 1 && height > 1;
    };
    const quote = (element: Element) => `${element.localName} “${element.textContent.trim().slice(0, 60)}”`;
    const faults: string[] = [];
    const cuts = ['hidden', 'clip'];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('[aria-hidden="true"]') !== null || !isForEyes(element)) continue;
      if (element.textContent.trim() === '' || element.closest('svg') !== null) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCutAside = cuts.includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isCutBelow = cuts.includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (isCutAside || isCutBelow) faults.push(`cut off: ${quote(element)}`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes: { readonly parent: Element; readonly box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || (node.textContent ?? '').trim() === '') continue;
      if (parent.closest('[popover], dialog, script, style, title, option') !== null) continue;
      let isSeen = true;
      for (let above: Element | null = parent; above !== null; above = above.parentElement) {
        isSeen &&= above.localName === 'svg' || above.closest('svg') !== null || isForEyes(above);
      }
      if (!isSeen) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) boxes.push({ parent, box });
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    for (const [index, { parent, box }] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (other.box.top >= box.bottom) break;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        // Lines of type stand closer than the boxes of their letters: only what shares half its height lies on another.
        const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
        if (across > 2 && down > Math.min(box.height, other.box.height) / 2) {
          faults.push(`on each other: ${quote(parent)} and ${quote(other.parent)}`);
        }
      }
    }
    return faults;
  });
}

/** Prose in lines too long to find the next one's beginning: wider than sixty times its size of type. */
export async function findLongLines(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('p, li, dd, h1, h2')].flatMap((element) => {
      const text = element.textContent.trim();
      const hasBlocks = element.querySelector('p, li, dd, div, ul, dl') !== null;
      if (hasBlocks || text.length < 80) return [];
      const range = document.createRange();
      range.selectNodeContents(element);
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const wide = range.getBoundingClientRect().width / size;
      return wide > 60 ? [`${Math.round(wide)} em: “${text.slice(0, 80)}”`] : [];
    }),
  );
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
