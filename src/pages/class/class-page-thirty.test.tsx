/** A class of thirty as it comes in: one student at a time, slow, failing, empty and unknown ones among them. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectFocusOn } from '#src/testing/expect-focus.ts';
import { classOfThirty, createHold, strangerId } from '#src/testing/class-of-thirty.ts';
import { expectFocusOnHeading } from '#src/testing/expect-focus.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { problemAnswer } from '#src/testing/upstreams.ts';

const whole = /^30 students: 25 with data, 2 without, 3 not loaded/;
const ordinaryClass = /^15 students, all with data/;

function rowOf(name: RegExp | string): HTMLElement {
  const rows = screen.getAllByRole('row');
  const row = rows.find((each) => within(each).queryByRole('rowheader', { name }) !== null);
  if (row === undefined) throw new Error('Nobody of this name has a row.');
  return row;
}

function namesInOrder(): (string | null)[] {
  return screen
    .getAllByRole('rowheader')
    .flatMap((heading) => within(heading).queryAllByRole('link'))
    .map((link) => link.textContent);
}

/** Waits for rows, session facts, own usuals and the comparison. */
async function findWhole(): Promise<void> {
  await screen.findByText(whole);
  const side = await screen.findByRole('region', { name: /^Worth a look/ });
  await waitFor(() => {
    expect(side).not.toHaveTextContent('Still comparing');
  });
}

describe('While a class of thirty comes in', () => {
  it('rows stand as they arrive, are counted, and are sorted once all are there', async () => {
    const { upstream, release } = createHold(23);
    renderPage('/?window=last-week&sort=share', { upstream });
    expect(await screen.findByText('23 of 30')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Students loaded' })).toHaveValue(23);
    expect(screen.getByText('Reading the days of 30 students.')).toBeVisible();
    await screen.findByRole('region', { name: 'Students table' });
    const order = namesInOrder();
    expect(order).toHaveLength(30);
    expect(within(rowOf('Hana Applebrook')).getByText(/^\d+%$/)).toBeVisible();
    expect(within(rowOf(order.at(-1) ?? '')).queryByText(/%/)).not.toBeInTheDocument();
    release();
    await findWhole();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(namesInOrder()).not.toEqual(order);
    expect(namesInOrder().toSorted()).toEqual(order.toSorted());
  });

  it('nobody is named before everybody has been compared', async () => {
    const { upstream, release } = createHold(29);
    renderPage('/?window=last-week', { upstream });
    await screen.findByText('29 of 30');
    await screen.findByRole('region', { name: 'Worth a look' });
    const sides = ['Worth a look', 'Going well'].map((name) => screen.getByRole('region', { name }));
    for (const side of sides) {
      expect(side).toHaveTextContent('Still comparing each student with the own usual.');
      expect(within(side).queryAllByRole('link')).toEqual([]);
    }
    release();
    await findWhole();
    expect(screen.getByRole('region', { name: /^Worth a look/ })).not.toHaveTextContent('Still comparing');
  });

  it('a student can be opened at once, and what the class still waited for is asked no more', async () => {
    const { upstream } = createHold(23);
    const { user, requests } = renderPage('/?window=last-week', { upstream });
    await screen.findByText('23 of 30');
    // Both questions of each, and the six that are on their way.
    await waitFor(() => {
      expect(requests.filter((path) => path.includes('/users/'))).toHaveLength(2 * 23 + 6);
    });
    await user.click(await screen.findByRole('link', { name: 'Hana Applebrook' }));
    const asked = requests.length;
    await expectFocusOnHeading(/^Hana Applebrook/);
    expect(await screen.findByText(/^Hana Applebrook had/)).toBeVisible();
    const ofOthers = requests
      .slice(asked)
      .filter((path) => path.includes('/users/') && !path.includes(studentId('Hana')));
    expect(ofOthers).toEqual([]);
  });
});

describe('In a class of thirty', () => {
  it('who is slow, fails, is empty or unknown has a row that says so, apart from the others', async () => {
    renderPage('/?window=last-week', { upstream: classOfThirty });
    await findWhole();
    expect(rowOf('Emil Empty')).toHaveTextContent(/no sessions$/);
    expect(rowOf(/^Uma Unavailable/)).toHaveTextContent('could not be loaded');
    expect(rowOf(/^Fay Forbidden/)).toHaveTextContent('could not be loaded');
    expect(rowOf(`Student ${strangerId.slice(0, 8)}`)).toHaveTextContent('could not be loaded');
    expect(within(rowOf('Sam Slow')).getByText(/^\d+%$/)).toBeVisible();
    expect(rowOf(/^Lena Unknown-Level/)).toHaveTextContent(/Acoustic distractions|Posture and comfort/);
    const apart = screen.getByRole('rowheader', { name: /^Without data in these days/ });
    expect(apart).toHaveTextContent('5');
    expect(screen.getByRole('region', { name: 'Summary' })).toHaveTextContent(
      'Half of the class was focused',
    );
  });

  it('one failed student is asked for again alone, keeps the row, and then the focus', async () => {
    let isDown = true;
    const uma = studentId('Uma');
    const { user, requests } = renderPage('/?window=last-week', {
      upstream: (request, simulator) => {
        if (!request.url.includes(uma)) return classOfThirty(request, simulator);
        if (isDown) return problemAnswer(503);
        return simulator(new Request(request.url.replace(uma, studentId('Amara')), request));
      },
    });
    await findWhole();
    const overviewsOf = () => requests.filter((path) => path.includes('/overview'));
    // Three for each student, refused ones too; some twice, since effects run twice outside of the build.
    await waitFor(() => {
      expect(new Set(overviewsOf()).size).toBe(90);
    });
    const asked = overviewsOf().length;
    isDown = false;
    await user.click(screen.getByRole('button', { name: /^Try again: Uma/ }));
    await screen.findByText(/^30 students: 26 with data, 2 without, 2 not loaded/);
    expect(within(rowOf(/^Uma/)).getByText(/^\d+%$/)).toBeVisible();
    await expectFocusOn(() => within(rowOf(/^Uma/)).getByRole('link'));
    const askedAgain = overviewsOf().slice(asked);
    expect(askedAgain.every((path) => path.includes(uma))).toBe(true);
  });

  it('sessions of one student that failed are asked for again in their row, which then has the focus', async () => {
    let isDown = true;
    const path = `/insights/1.0/users/${studentId('Hana')}/sessions`;
    const { user, requests } = renderPage('/?window=last-week', {
      upstream: (request, simulator) =>
        isDown && new URL(request.url).pathname === path
          ? problemAnswer(503)
          : classOfThirty(request, simulator),
    });
    await findWhole();
    const again = await screen.findByRole('button', { name: 'Try again: sessions of Hana Applebrook' });
    const row = rowOf(/^Hana Applebrook/);
    expect(row).toHaveTextContent('not loaded');
    expect(within(row).getByText(/^\d+%$/)).toBeVisible();
    await user.click(again);
    expect(again).toHaveFocus();
    isDown = false;
    const asked = requests.length;
    await user.click(again);
    await waitFor(() => {
      expect(row).not.toHaveTextContent('not loaded');
    });
    await expectFocusOn(() => within(row).getByRole('link'));
    expect(requests.slice(asked).every((request) => request.startsWith(`/api${path}`))).toBe(true);
  });

  it('one that fails again stays where it is, and so does the focus', async () => {
    const { user } = renderPage('/?window=last-week', { upstream: classOfThirty });
    await findWhole();
    const again = screen.getByRole('button', { name: /^Try again: Fay/ });
    await user.click(again);
    await waitFor(() => {
      expect(rowOf(/^Fay/)).toHaveTextContent('could not be loaded');
    });
    expect(again).toHaveFocus();
    expect(screen.getByText(whole)).toBeVisible();
  });
});

describe('The review', () => {
  it('ends where it was opened, with the focus there', async () => {
    const { user, address } = renderPage('/?window=last-week');
    await screen.findByText(ordinaryClass);
    await user.click(screen.getByRole('link', { name: 'Review the class' }));
    await expectFocusOn(() => screen.getByRole('button', { name: 'Looked at, next student' }));
    await user.click(screen.getByRole('link', { name: 'Back to the class' }));
    await expectFocusOn(() => screen.getByRole('link', { name: 'Review the class' }));
    expect(address()).toBe('/?window=last-week');
  });
});

describe('The strip', () => {
  it('shows the students of one band, and all again, without losing the focus', async () => {
    const { user, address } = renderPage('/?window=last-week');
    await screen.findByText(ordinaryClass);
    const strip = await screen.findByRole('list', { name: 'Students by off-task share' });
    const band = within(strip).getByRole('link', { name: /^5% to 9%/ });
    await user.click(band);
    expect(address()).toBe('/?window=last-week&band=5');
    await waitFor(() => {
      expect(band).toHaveAccessibleName(`5% to 9%: ${namesInOrder().length} students`);
    });
    await user.click(screen.getByRole('link', { name: 'Show all students' }));
    await waitFor(() => {
      expect(namesInOrder()).toHaveLength(15);
    });
    await expectFocusOn(() => band);
    expect(address()).toBe('/?window=last-week');
  });
});
