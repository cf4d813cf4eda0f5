import { act, render, screen } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SignedOutFrame } from './session-watch.tsx';

describe('A page whose session is over', () => {
  it('leads back to what was pressed last, also where the answer came before the new address', async () => {
    const router = createMemoryRouter([{ path: '*', element: null }], {
      initialEntries: ['/students/someone?window=last-week'],
    });
    onTestFinished(() => {
      router.dispose();
    });
    render(
      <SignedOutFrame
        subscribe={(onMove) => router.subscribe(onMove)}
        toAddress={() => `${router.state.location.pathname}${router.state.location.search}`}
      />,
    );
    const again = screen.getByRole('link', { name: 'Sign in again' });
    expect(again).toHaveAttribute('href', '/students/someone?window=last-week');
    await act(() => router.navigate('/students/someone?window=four-weeks'));
    expect(again).toHaveAttribute('href', '/students/someone?window=four-weeks');
  });
});
