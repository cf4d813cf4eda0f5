/** The keys of every page, held against those that browsers and screen readers have (docs/accessibility.md, "Keys"). */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { toKeyCommands } from '#src/ui/keys.ts';

/**
 * What browsers do with a key pressed alone while no field has the focus, from their own lists: Chrome Help, "Chrome
 * keyboard shortcuts"; Mozilla Support, "Keyboard shortcuts"; Apple, "Keyboard and other shortcuts in Safari on Mac".
 * Firefox finds text from `/` on and links from `'` on; with its caret browsing (F7), arrows move the caret as well.
 */
const browserKeys = [
  ...Array.from({ length: 12 }, (_none, index) => `F${index + 1}`),
  ...['/', "'", 'Tab', 'Enter', ' ', 'Backspace', 'Escape', 'PageUp', 'PageDown', 'Home', 'End'],
  ...['ArrowUp', 'ArrowDown', 'ContextMenu'],
];

/** Held down with another key they make a command of a browser, a screen reader or the system. */
const heldKeys = [
  'Control',
  'Alt',
  'Meta',
  'Shift',
  'Control>}{Alt',
  'Control>}{Shift',
  'Meta>}{Shift',
  'Alt>}{Shift',
];

const pages = [
  {
    what: 'the class',
    path: '/?window=last-week',
    shows: /all with data/,
    keys: ['j', 'k', 'f', 'g', '?'],
  },
  {
    what: 'the review of a class',
    path: `/?window=last-week&review=${studentId('Amara Moonvale')}`,
    shows: /^Back to the class/,
    keys: ['j', 'ArrowRight', 'k', 'ArrowLeft', 'g', '?'],
  },
  {
    what: 'a student',
    path: `/students/${studentId('Amara Moonvale')}`,
    shows: /^Recent sessions/,
    keys: ['g', '?'],
  },
  {
    what: 'a session',
    path: `/students/${studentId('Petra')}/sessions?window=last-week`,
    link: /^Wed, Mar 4/,
    shows: /^Session \d of \d last week/,
    keys: ['p', 'n', 'g', '?'],
  },
];

async function openWithKeys({ path, link, shows, keys }: (typeof pages)[number]) {
  const view = renderPage(path);
  if (link !== undefined) await view.user.click(await screen.findByRole('link', { name: link }));
  await screen.findByText(shows);
  await screen.findByRole('button', { name: 'Go to' });
  // Parts of a page bring their keys with them, whenever they come.
  await waitFor(() => {
    expect(toKeyCommands().map(({ key }) => key)).toStrictEqual(keys);
  });
  return view;
}

describe.each(pages)('The keys of $what', (page) => {
  it('are none that a browser has for itself', async () => {
    await openWithKeys(page);
    expect(page.keys.filter((key) => browserKeys.includes(key))).toStrictEqual([]);
  });

  it('are left to browser and screen reader as soon as another key is held', async () => {
    const { user, address } = await openWithKeys(page);
    const before = address();
    const taken: string[] = [];
    const note = (event: KeyboardEvent) => {
      if (event.defaultPrevented) taken.push(event.key);
    };
    globalThis.addEventListener('keydown', note);
    onTestFinished(() => {
      globalThis.removeEventListener('keydown', note);
    });
    for (const held of heldKeys) {
      const release = held
        .split('>}{')
        .map((each) => `{/${each}}`)
        .join('');
      for (const key of page.keys) {
        // The question mark takes Shift on most keyboards, and that is how it is meant.
        if (key === '?' && held === 'Shift') continue;
        await user.keyboard(`{${held}>}${key.length === 1 ? key : `{${key}}`}${release}`);
      }
    }
    expect(taken).toStrictEqual([]);
    expect(address()).toBe(before);
  });
});
