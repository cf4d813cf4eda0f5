import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectFocusOn } from '#src/testing/expect-focus.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { answering, listAnswer } from '#src/testing/upstreams.ts';

const amara = studentId('Amara');
const sessions = `/insights/1.0/users/${amara}/sessions`;
const insights = '/insights/1.0/sessions/s1';

const session = {
  id: 's1',
  applicationId: 'app-1',
  startedAtTime: '2026-03-11T14:00:00Z',
  endedAtTime: '2026-03-11T15:30:00Z',
  durationInSeconds: 5400,
  wasteDurationInSeconds: 720,
  wastePercentage: 13,
  isProctored: true,
  proctoredResult: 'PASSED',
  recordingStartedAtTime: '2026-03-11T14:00:05Z',
  recordingEndedAtTime: '2026-03-11T15:29:55Z',
  recordingS3Key: 'secret/key.webm',
};

function insight(id: string, insightType: string, minute: number, more: object = {}) {
  const at = (offset: number) => `2026-03-11T14:${String(minute + offset).padStart(2, '0')}:00Z`;
  return {
    id,
    insightType,
    reason: `Reason of ${id}`,
    startedAtTime: at(0),
    endedAtTime: at(2),
    durationInSeconds: 120,
    version: 'v1',
    ...more,
  };
}

const mixed = [
  insight('late', 'Idling', 40),
  insight('early', 'EyesOffScreen', 5),
  insight('help', 'HelpFromAnotherPerson', 20),
  insight('odd', 'quantum_drift', 30),
  insight('danger', 'self_harm_or_suicide', 10),
];

function platform(listed: readonly object[] = [session], given: readonly object[] = mixed) {
  return answering({
    '/applications/1.0': () => listAnswer('applications', [{ sourcedId: 'app-1', name: 'Numbers' }]),
    [sessions]: () => listAnswer('sessions', listed),
    [insights]: () => listAnswer('insights', given),
  });
}

const withoutStart = `/students/${amara}/sessions/s1`;
const withStart = `${withoutStart}?at=2026-03-11T14%3A00%3A00Z`;

async function findSignals(): Promise<string[]> {
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[3]?.textContent ?? '');
}

describe('The drill-down', () => {
  it('tells the session’s time, application, off-task share, proctoring and that a recording exists', async () => {
    renderPage(withStart, { upstream: platform() });
    expect(await screen.findByText('of the session’s time')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      /Wed, Mar 11, 9:00 – 10:30 AM · Numbers/,
    );
    expect(screen.getByText('Proctored, passed')).toBeVisible();
    expect(screen.getByText(/^9:00\s–\s10:29\sAM$/)).toBeVisible();
    expect(screen.getByText('A recording exists at TimeBack. It cannot be played here.')).toBeVisible();
    expect(screen.getByText('Camera use not reported')).toBeVisible();
  });

  it('counts the signals of each kind apart and adds nothing up', async () => {
    renderPage(withStart, { upstream: platform() });
    const counts = await screen.findByText('2 off-task signals · 1 proctoring signal · 1 other signal');
    expect(counts).toBeVisible();
  });

  it('says where the counts are of a part only', async () => {
    renderPage(`${withStart}&proctored=yes`, { upstream: platform() });
    expect(await screen.findByText(/^Of those that the choice under Proctoring below/)).toBeVisible();
  });

  it('holds the place where a recording is kept nowhere: in no text, no link, no attribute', async () => {
    const { requests } = renderPage(withStart, { upstream: platform() });
    await findSignals();
    await screen.findByText('Session 1 of 1 this week');
    expect(document.documentElement.outerHTML).not.toMatch(/secret|key\.webm|s3/i);
    expect(requests.join()).not.toContain('secret');
  });

  it('lists the signals in the order of time, with type, reason and length', async () => {
    renderPage(withStart, { upstream: platform() });
    expect(await findSignals()).toStrictEqual([
      'Reason of early',
      'Reason of help',
      'Reason of odd',
      'Reason of late',
    ]);
    const table = screen.getByRole('table');
    expect(within(table).getByText('Looked away from the screen')).toBeVisible();
    expect(within(table).getByText('Quantum drift')).toBeVisible();
    expect(within(table).getAllByText('2 min')).toHaveLength(4);
  });

  it.each([
    ['Off-task 2', ['Reason of early', 'Reason of late'], 'waste'],
    ['Proctoring 1', ['Reason of help'], 'proctoring'],
    ['Other 1', ['Reason of odd'], 'other'],
  ])('shows %s alone when asked to', async (link, reasons, group) => {
    const { user, address } = renderPage(withStart, { upstream: platform() });
    await user.click(await screen.findByRole('link', { name: link }));
    await screen.findByRole('link', { name: link, current: true });
    expect(await findSignals()).toStrictEqual(reasons);
    expect(address()).toBe(`${withStart}&group=${group}`);
  });

  it('asks for the session at exactly its start, beside its signals', async () => {
    const { requests } = renderPage(withStart, { upstream: platform() });
    await findSignals();
    expect(requests).toContainEqual(
      expect.stringContaining('startedAfter=2026-03-11T14%3A00%3A00Z&startedBefore=2026-03-11T14%3A00%3A00Z'),
    );
  });

  it('searches the whole list where the link does not know the start', async () => {
    renderPage(withoutStart, { upstream: platform() });
    expect(await screen.findByText('of the session’s time')).toBeVisible();
  });

  it('searches the whole list where the link’s start is wrong', async () => {
    const other = { ...session, id: 's2' };
    renderPage(`${withoutStart}?at=2020-01-01T00%3A00%3A00Z`, {
      upstream: async (request, simulator) => {
        const url = new URL(request.url);
        if (url.pathname !== sessions) return platform()(request, simulator);
        return listAnswer('sessions', url.searchParams.has('startedAfter') ? [] : [other, session]);
      },
    });
    expect(await screen.findByText('of the session’s time')).toBeVisible();
  });

  it('says what it does not know where the list does not hold the session', async () => {
    renderPage(withStart, { upstream: platform([]) });
    expect(await screen.findByText('This session is not in the student’s list')).toBeVisible();
    expect(await findSignals()).toHaveLength(4);
  });

  it('says that nothing was noticed, without praise, where there are no signals', async () => {
    renderPage(withStart, { upstream: platform([session], []) });
    expect(await screen.findByText(/No signal does not mean that nothing happened\./)).toBeVisible();
  });

  it('keeps safety apart: closed, in no count, no filter and no title', async () => {
    const { user } = renderPage(withStart, { upstream: platform() });
    expect(await screen.findByRole('link', { name: 'All signals 4' })).toBeVisible();
    const safety = screen.getByRole('region', { name: 'Safety' });
    expect(within(safety).getByText('Self-harm or suicide')).not.toBeVisible();
    expect(document.title).not.toMatch(/safety|harm/i);
    await user.click(within(safety).getByText(/^Safety:/));
    expect(within(safety).getByText('Self-harm or suicide')).toBeVisible();
    expect(within(safety).getByText(/^2 hours ago/)).toBeVisible();
    expect(within(safety).getByText(/not an emergency channel/)).toBeVisible();
  });

  it('says beside safety signals what the school does about them', async () => {
    const safety = { types: [], protocol: 'Stay with the student.', contact: 'Room 4, extension 100' };
    const { user } = renderPage(withStart, { upstream: platform(), config: { safety } });
    const panel = await screen.findByRole('region', { name: 'Safety' });
    await user.click(within(panel).getByText(/^Safety:/));
    expect(within(panel).getByText('What your school does')).toBeVisible();
    expect(within(panel).getByText('Stay with the student.')).toBeVisible();
    expect(within(panel).getByText('Contact: Room 4, extension 100')).toBeVisible();
  });

  it('keeps a type apart that the school alone calls one of safety', async () => {
    const config = { safety: { types: ['quantum_drift'], protocol: null, contact: null } };
    renderPage(withStart, { upstream: platform(), config });
    const panel = await screen.findByRole('region', { name: 'Safety' });
    expect(within(panel).getByText('Safety signal of a kind not known here')).toBeInTheDocument();
    expect(within(panel).getByText('Reason of odd')).toBeInTheDocument();
    expect(screen.queryByText('Quantum drift')).not.toBeInTheDocument();
  });

  it('shows no safety panel where there is nothing to show', async () => {
    renderPage(withStart, { upstream: platform([session], [insight('a', 'Idling', 5)]) });
    await findSignals();
    expect(screen.queryByRole('region', { name: 'Safety' })).not.toBeInTheDocument();
  });

  it('pages through 437 signals', async () => {
    const many = Array.from({ length: 437 }, (_, index) => insight(`i${index}`, 'Idling', index % 50));
    const { user } = renderPage(withStart, {
      upstream: async (request, simulator) => {
        const url = new URL(request.url);
        if (url.pathname !== insights) return platform()(request, simulator);
        const offset = Number(url.searchParams.get('offset'));
        return Response.json({ insights: many.slice(offset, offset + 100), offset, limit: 100, total: 437 });
      },
    });
    const pages = await screen.findByRole('navigation', { name: 'Pages of signals' });
    expect(pages).toHaveTextContent('1–50 of 437');
    await user.click(within(pages).getByRole('link', { name: 'Last page' }));
    expect(await within(pages).findByText('401–437 of 437')).toBeVisible();
    expect(await findSignals()).toHaveLength(37);
  });

  it('prints all signals of the filter, and is as before afterwards', async () => {
    const many = Array.from({ length: 60 }, (_, index) => insight(`i${index}`, 'Idling', index % 50));
    renderPage(withStart, { upstream: platform([session], many) });
    expect(await findSignals()).toHaveLength(50);
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(await findSignals()).toHaveLength(60);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(await findSignals()).toHaveLength(50);
  });

  it('says that the session is not found where neither list nor signals know it', async () => {
    renderPage(`/students/${amara}/sessions/00000000-0000-4000-8000-00000000dead`);
    expect(await screen.findByRole('heading', { name: 'Session not found' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'The student’s sessions' })).toBeVisible();
  });
});

const eyes = /^Looked away from the screen, 9:05\s–\s9:07\sAM, 2 min$/;
const help = /^Had help from another person, 9:20/;

describe('One signal', () => {
  it('tells how much of the session it was, its category, and what misleads a camera', async () => {
    renderPage(withStart, { upstream: platform() });
    const row = await screen.findByRole('row', { name: /Reason of early/ });
    expect(within(row).getByText('2% of the session')).toBeVisible();
    expect(row).toHaveTextContent(/Off-task\. The student seemed to look somewhere else\./);
    expect(row).toHaveTextContent(/Judged by camera: .*skin tone.* can mislead it\./);
    // Once for the page, above all of them.
    expect(screen.getAllByText(/not a finding/)).toHaveLength(1);
  });

  it('has no share of a session that is not known', async () => {
    renderPage(withStart, { upstream: platform([]) });
    await findSignals();
    expect(screen.queryByText(/% of the session/)).not.toBeInTheDocument();
  });

  it('that took no time or went on after the session says so', async () => {
    renderPage(withStart, {
      upstream: platform(
        [{ ...session, endedAtTime: '2026-03-11T14:41:00Z', durationInSeconds: 2460 }],
        [
          insight('none', 'Idling', 10, { endedAtTime: '2026-03-11T14:10:00Z', durationInSeconds: 0 }),
          insight('late', 'Idling', 40),
        ],
      ),
    });
    expect(await screen.findByRole('row', { name: /a moment .*Reason of none/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /went on after the session .*Reason of late/ })).toBeVisible();
    expect(screen.getByText(/^Shaded: outside the session, which was 9:00\s–\s9:41\sAM\.$/)).toBeVisible();
  });

  it('folds a long reason and shows all of it when asked to', async () => {
    const reason = 'a long reason '.repeat(40);
    const { user } = renderPage(withStart, {
      upstream: platform(
        [session],
        [insight('long', 'Idling', 5, { reason }), insight('short', 'Idling', 9)],
      ),
    });
    const button = await screen.findByRole('button', { name: 'Show all' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(screen.getByRole('button', { name: 'Show less' })).toHaveAttribute('aria-expanded', 'true');
  });
});

describe('Timeline and table', () => {
  async function findTimeline(): Promise<HTMLElement> {
    return screen.findByRole('listbox', { name: 'Signals along the session' });
  }

  /** Where the keys stand. */
  function getStop(timeline: HTMLElement): HTMLElement {
    const id = timeline.getAttribute('aria-activedescendant') ?? '';
    const stop = within(timeline)
      .getAllByRole('option')
      .find((option) => option.id === id);
    if (stop === undefined) throw new Error('The keys stand nowhere.');
    return stop;
  }

  it.each([
    ['', 4],
    ['&group=waste', 2],
    ['&group=proctoring', 1],
    ['&group=other', 1],
  ])('hold the same signals with the filter “%s”', async (filter, count) => {
    renderPage(`${withStart}${filter}`, { upstream: platform() });
    const timeline = await findTimeline();
    expect(getStop(timeline)).toHaveAttribute('aria-setsize', String(count));
    expect(await findSignals()).toHaveLength(count);
  });

  it('are walked along with the arrow keys, in order of time and from lane to lane', async () => {
    const { user } = renderPage(withStart, { upstream: platform() });
    const timeline = await findTimeline();
    act(() => {
      timeline.focus();
    });
    expect(getStop(timeline)).toHaveAccessibleName(eyes);
    await user.keyboard('{ArrowRight}');
    expect(getStop(timeline)).toHaveAccessibleName(help);
    await user.keyboard('{ArrowUp}');
    expect(getStop(timeline)).toHaveAccessibleName(/^Paused for a long time, 9:40/);
    await user.keyboard('{Home}');
    expect(getStop(timeline)).toHaveAccessibleName(eyes);
    await user.keyboard('{End}');
    expect(getStop(timeline)).toHaveAttribute('aria-posinset', '4');
  });

  it('mark together what is pointed at in either', async () => {
    const { user } = renderPage(withStart, { upstream: platform() });
    const timeline = await findTimeline();
    expect(within(timeline).queryByRole('option', { name: help })).not.toBeInTheDocument();
    await user.hover(screen.getByRole('row', { name: /Reason of help/ }));
    expect(within(timeline).getByRole('option', { name: help })).toBeInTheDocument();
    await user.unhover(screen.getByRole('row', { name: /Reason of help/ }));
    expect(within(timeline).queryByRole('option', { name: help })).not.toBeInTheDocument();
  });

  it('keep what is selected in the address; back restores what was before', async () => {
    const { user, address, goBack } = renderPage(withStart, { upstream: platform() });
    const timeline = await findTimeline();
    const expectSelected = async (name: RegExp) => {
      expect(await within(timeline).findByRole('option', { selected: true, name })).toBeInTheDocument();
    };
    act(() => {
      timeline.focus();
    });
    await user.keyboard('{ArrowRight}{Enter}');
    await expectSelected(help);
    expect(address()).toBe(`${withStart}&signal=help`);
    expect(screen.getByRole('link', { current: true, name: /^9:20/ })).toBeVisible();
    await user.click(screen.getByRole('link', { name: /^9:05/ }));
    await expectSelected(eyes);
    await act(goBack);
    await expectSelected(help);
    act(() => {
      timeline.focus();
    });
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(within(timeline).queryByRole('option', { selected: true })).not.toBeInTheDocument();
    });
    expect(address()).toBe(withStart);
  });

  it('lead from the picture to the row', async () => {
    const { user } = renderPage(`${withStart}&signal=help`, { upstream: platform() });
    await user.click(await screen.findByRole('button', { name: 'Show in the table' }));
    await expectFocusOn(() => screen.getByRole('link', { current: true, name: /^9:20/ }));
  });

  it('open with the signal of the address, on its own page of the table', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      insight(`i${index}`, 'Idling', 5, {
        startedAtTime: `2026-03-11T14:${String(index).padStart(2, '0')}:00Z`,
      }),
    );
    renderPage(`${withStart}&signal=i55`, { upstream: platform([session], many) });
    expect(await findSignals()).toContain('Reason of i55');
    expect(screen.getByText('51–60 of 60')).toBeVisible();
    await screen.findByRole('link', { current: true, name: /^9:/ });
  });

  it.each(['danger', 'nothing-of-this-name'])('select nothing for the id %s', async (id) => {
    renderPage(`${withStart}&signal=${id}`, { upstream: platform() });
    const timeline = await findTimeline();
    expect(within(timeline).queryByRole('option', { selected: true })).not.toBeInTheDocument();
  });

  it('open short signals that stand as one by a press of Enter, until each is alone', async () => {
    const close = ['a', 'b'].map((id, index) =>
      insight(id, 'Idling', 20, {
        startedAtTime: `2026-03-11T14:20:0${index * 4}Z`,
        endedAtTime: `2026-03-11T14:20:0${index * 4}Z`,
        durationInSeconds: 0,
      }),
    );
    const { user } = renderPage(withStart, { upstream: platform([session], close) });
    const timeline = await findTimeline();
    act(() => {
      timeline.focus();
    });
    expect(getStop(timeline)).toHaveAccessibleName(/^Paused for a long time, 2 short signals, 9:20:00\sAM$/);
    await user.keyboard('{Enter}');
    expect(getStop(timeline)).toHaveAccessibleName(/^Paused for a long time, 9:20:00\sAM, a moment$/);
    expect(getStop(timeline)).toHaveAttribute('aria-setsize', '2');
    expect(screen.getByText(/^Shown: 9:/)).toHaveAttribute('role', 'status');
    await user.keyboard('0');
    expect(getStop(timeline)).toHaveAttribute('aria-setsize', '1');
  });
});
