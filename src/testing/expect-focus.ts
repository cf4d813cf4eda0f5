import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** Waits for a page with this heading and for the focus on it, where a reader goes on after a navigation. */
export async function expectFocusOnHeading(name: string | RegExp): Promise<void> {
  await expectFocusOn(() => screen.getByRole('heading', { level: 1, name }));
}

/** Waits for the focus: it is moved after a change is drawn, not with it. */
export async function expectFocusOn(find: () => HTMLElement): Promise<void> {
  await waitFor(() => {
    expect(find()).toHaveFocus();
  });
}
