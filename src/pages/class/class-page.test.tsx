import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectFocusOnHeading } from '#src/testing/expect-focus.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { answering, listAnswer, problemAnswer } from '#src/testing/upstreams.ts';

const paths = {
  classes: '/rostering/1.0/classes',
  enrollments: '/rostering/1.0/enrollments',
  users: '/rostering/1.0/users',
};

function toUser(sourcedId: string, givenName: string, familyName: string) {
  return { sourcedId, givenName, familyName, roles: [{ role: 'student' }] };
}

function toEnrollment(user: string) {
  return { sourcedId: `e-${user}`, role: 'student', class: { sourcedId: 'c1' }, user: { sourcedId: user } };
}

/** A school of one class of two and one student beside it, with names that the simulator does not have. */
const smallSchool = answering({
  [paths.classes]: () => listAnswer('classes', [{ sourcedId: 'c1', title: 'Room 4' }]),
  [paths.enrollments]: () => listAnswer('enrollments', ['u1', 'u2'].map(toEnrollment)),
  [paths.users]: () =>
    listAnswer('users', [
      toUser('u1', 'José', 'Núñez Ambergate'),
      toUser('u2', 'Zoë', 'Fernlight'),
      toUser('u3', 'Ayşe', 'Loosestrife'),
    ]),
});

function namesIn(list: HTMLElement): (string | null)[] {
  return within(list)
    .getAllByRole('link')
    .map((link) => link.textContent);
}

/** Names in the table, in the order of its rows. */
function namesInTable(): (string | null)[] {
  return screen
    .queryAllByRole('rowheader')
    .flatMap((heading) => within(heading).queryAllByRole('link'))
    .map((link) => link.textContent);
}

/** Names found by a search, in the class that is open and elsewhere. */
function namesFound(): (string | null)[] {
  return [...namesInTable(), ...screen.queryAllByRole('listitem').map((item) => item.textContent)];
}

async function findSearch() {
  return screen.findByRole('searchbox', { name: 'Find a student' });
}

describe('The class page', () => {
  it('shows the first class, its students in the order of family names, and the way to the others', async () => {
    renderPage('/');
    expect(await screen.findByRole('heading', { level: 1, name: '7A · This week' })).toBeVisible();
    await screen.findByRole('region', { name: 'Students table' });
    expect(namesInTable()).toEqual([
      'Hana Applebrook',
      'Oisin Barleymoor',
      'Noor Candlewood',
      'Bashir Cloudberry',
      'Jia Emberlight',
      'Dani Featherwick',
      'Leilani Foxglove',
      'Kofi Marigold',
      'Amara Moonvale',
      'Gustav Pinecastle',
      'Chidi Riverstone',
      'Mateusz Snowpetal',
      'Emeka Starling',
      'Ismael Thistledown',
      'Farah Willowmere',
    ]);
    expect(namesIn(screen.getByRole('navigation', { name: 'Classes' }))).toEqual(['7A', '7B', 'Scenarios']);
  });

  it('holds a place and says that it loads until the roster is there', async () => {
    renderPage('/');
    expect((await screen.findAllByText('Loading'))[0]).toBeInTheDocument();
    await screen.findByRole('region', { name: 'Students table' });
    expect(screen.queryByText('Loading')).not.toBeInTheDocument();
  });

  it('never lists a teacher as a student', async () => {
    renderPage('/');
    await screen.findByRole('region', { name: 'Students table' });
    expect(screen.queryByText(/Ingrid Fernwood|Tomasz Applegarth/)).not.toBeInTheDocument();
  });

  it('says in the browser’s tab which class and which days', async () => {
    renderPage('/?window=last-week');
    await screen.findByRole('heading', { level: 1, name: '7A · Last week' });
    expect(document.title).toBe('7A, last week · Week in Focus');
  });

  it('opens a student in the same window and puts the focus on the heading', async () => {
    const { user, address } = renderPage('/?window=last-week');
    const table = await screen.findByRole('region', { name: 'Students table' });
    await user.click(within(table).getByRole('link', { name: 'Amara Moonvale' }));
    await expectFocusOnHeading(/Amara Moonvale/);
    expect(address()).toBe(`/students/${studentId('Amara')}?window=last-week`);
  });

  it('opens another class, in the same window, and comes back', async () => {
    const { user, address, goBack } = renderPage('/?window=last-week');
    await user.click(await screen.findByRole('link', { name: 'Scenarios' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Scenarios · Last week' })).toBeVisible();
    expect(address()).toMatch(/^\/\?class=[^&]+&window=last-week$/);
    await act(goBack);
    expect(await screen.findByRole('heading', { level: 1, name: '7A · Last week' })).toBeVisible();
  });

  it('shows the first class where the address names one that is not there', async () => {
    renderPage('/?class=gone');
    expect(await screen.findByRole('heading', { level: 1, name: '7A · This week' })).toBeVisible();
  });

  it('keeps markup in a name as text', async () => {
    const { user } = renderPage('/');
    await user.click(await screen.findByRole('link', { name: 'Scenarios' }));
    expect(await screen.findByRole('rowheader', { name: 'Hank <b>Hostile</b>' })).toBeVisible();
  });

  it('lists a student of no class apart, and asks for no figures of that student', async () => {
    const { requests } = renderPage('/', { upstream: smallSchool });
    expect(namesIn(await screen.findByRole('region', { name: 'In no class' }))).toEqual(['Ayşe Loosestrife']);
    expect(namesInTable()).toEqual(['Zoë Fernlight', 'José Núñez Ambergate']);
    await screen.findByText(/2 not loaded/);
    expect(requests.filter((request) => request.includes('/u3/'))).toEqual([]);
  });

  it('shows a part of the id of a student whose name the roster does not tell', async () => {
    const enrolled = [toEnrollment('5e0a77d1-unlisted')];
    renderPage('/', {
      upstream: answering({
        [paths.classes]: () => listAnswer('classes', [{ sourcedId: 'c1', title: 'Room 4' }]),
        [paths.enrollments]: () => listAnswer('enrollments', enrolled),
      }),
    });
    await screen.findByText(/1 not loaded/);
    expect(screen.getByRole('rowheader', { name: 'Student 5e0a77d1' })).toBeVisible();
    // On both sides, and not that nobody's week differs.
    expect(await screen.findAllByText(/^No student could be compared with the own usual\./)).toHaveLength(2);
  });

  it('counts roster records that cannot be read, and lists the rest', async () => {
    renderPage('/', {
      upstream: answering({
        [paths.classes]: () =>
          listAnswer('classes', [{ sourcedId: 'c1', title: 'Room 4' }, { title: 'Room 5' }, null]),
        [paths.enrollments]: () => listAnswer('enrollments', [toEnrollment('u1')]),
        [paths.users]: () => listAnswer('users', [toUser('u1', 'Mila', 'Sandbar')]),
      }),
    });
    await screen.findByText(/1 not loaded/);
    expect(screen.getByRole('rowheader', { name: 'Mila Sandbar' })).toBeVisible();
    expect(screen.getByText('2 roster records could not be read and are left out.')).toBeVisible();
  });
});

describe('Finding a student', () => {
  it.each([
    ['a part of the name', 'moonv', ['Amara Moonvale']],
    ['several words in any order', 'moonvale ama', ['Amara Moonvale']],
    ['capitals and spare blanks', '  AMARA  ', ['Amara Moonvale']],
    ['the preferred name', 'dani f', ['Dani Featherwick']],
    ['a part that several share, of other classes too', 'light', ['Jia Emberlight', 'Dora Daylight']],
  ])('works with %s', async (_what, text, names) => {
    const { user } = renderPage('/');
    await user.type(await findSearch(), text);
    await waitFor(() => {
      expect(namesFound()).toEqual(names);
    });
  });

  it.each([
    ['without accents', 'jose nunez', ['José Núñez Ambergate']],
    ['with accents', 'Núñez', ['José Núñez Ambergate']],
    ['with accents written as two characters', 'zoe\u0308', ['Zoë Fernlight']],
    ['of a student in no class', 'ayse', ['Ayşe Loosestrife']],
  ])('works with a name %s', async (_what, text, names) => {
    const { user } = renderPage('/', { upstream: smallSchool });
    await user.type(await findSearch(), text);
    await waitFor(() => {
      expect(namesFound()).toEqual(names);
    });
  });

  it('lists matches of other classes under their class, and counts the students found', async () => {
    const { user } = renderPage('/');
    await user.type(await findSearch(), 'light');
    expect(await screen.findByRole('heading', { level: 2, name: 'Students 1 student' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Scenarios' })).toHaveTextContent('1 student');
    expect(screen.queryByRole('region', { name: '7B' })).not.toBeInTheDocument();
  });

  it('says so where no name matches, and shows the class again once the search is emptied', async () => {
    const { user } = renderPage('/');
    const search = await findSearch();
    await user.type(search, 'moonvale tariq');
    expect(await screen.findByText('No student’s name contains “moonvale tariq”.')).toBeVisible();
    await user.clear(search);
    expect(await screen.findByRole('rowheader', { name: 'Amara Moonvale' })).toBeVisible();
  });

  it('writes no name into the address', async () => {
    const { user, address } = renderPage('/');
    await user.type(await findSearch(), 'moonvale');
    expect(address()).toBe('/');
  });
});

const reasons = {
  forbidden:
    'TimeBack does not let this dashboard read them; your school’s IT person can ask for access to the roster.',
  missing: 'This TimeBack platform does not offer them.',
  empty: 'The roster holds none.',
};

const gaps = [
  ['refuses', () => problemAnswer(403), reasons.forbidden],
  ['does not have', () => problemAnswer(404), reasons.missing],
  ['does not accept our request for', () => problemAnswer(400), reasons.missing],
] as const;

describe('Without classes', () => {
  it.each(gaps)('a platform that %s them gives one list, with the reason', async (_what, answer, reason) => {
    renderPage('/', { upstream: answering({ [paths.classes]: answer }) });
    expect(await screen.findByText('All students in one list, without classes')).toBeVisible();
    expect(screen.getByText(reason)).toBeVisible();
    expect(namesIn(screen.getByRole('region', { name: 'Students' }))).toHaveLength(55);
  });

  it.each(gaps)('so does one that %s enrollments', async (_what, answer, reason) => {
    renderPage('/', { upstream: answering({ [paths.enrollments]: answer }) });
    expect(await screen.findByText('All students in one list, without classes')).toBeVisible();
    expect(screen.getByText(reason)).toBeVisible();
    expect(namesIn(screen.getByRole('region', { name: 'Students' }))).toContain('Amara Moonvale');
  });

  it('a roster that holds none gives one list and says so', async () => {
    renderPage('/', { upstream: answering({ [paths.classes]: () => listAnswer('classes', []) }) });
    expect(await screen.findByText('All students in one list, without classes')).toBeVisible();
    expect(screen.getByText(reasons.empty)).toBeVisible();
    expect(namesIn(screen.getByRole('region', { name: 'Students' }))).toContain('Amara Moonvale');
  });
});

describe('Without names', () => {
  it.each(gaps)('a platform that %s users lists the enrolled ones by id', async (_what, answer, reason) => {
    renderPage('/', { upstream: answering({ [paths.users]: answer }) });
    expect(await screen.findByText('Students without their names')).toBeVisible();
    expect(screen.getByText(reason)).toBeVisible();
    expect(namesInTable()).toContain(`Student ${studentId('Amara').slice(0, 8)}`);
  });
});

describe('Without any roster', () => {
  const nothing = answering({
    [paths.classes]: () => problemAnswer(403),
    [paths.enrollments]: () => problemAnswer(403),
    [paths.users]: () => problemAnswer(403),
  });

  it('a roster that holds nobody is told apart from one that is refused', async () => {
    renderPage('/', {
      upstream: answering({
        [paths.classes]: () => listAnswer('classes', []),
        [paths.enrollments]: () => listAnswer('enrollments', []),
        [paths.users]: () => listAnswer('users', []),
      }),
    });
    expect(await screen.findByText(`${reasons.empty} A student can still be opened by id.`)).toBeVisible();
  });

  it('the page says why and lets a student be opened by id', async () => {
    const { user, address } = renderPage('/', { upstream: nothing });
    expect(await screen.findByText('No classes and no students to list')).toBeVisible();
    expect(screen.getByText(`${reasons.forbidden} A student can still be opened by id.`)).toBeVisible();
    const id = studentId('Amara');
    await user.type(screen.getByRole('textbox', { name: 'Student id in TimeBack' }), ` ${id} `);
    await user.click(screen.getByRole('button', { name: 'Open student' }));
    await expectFocusOnHeading(`Student ${id.slice(0, 8)} · This week`);
    expect(address()).toBe(`/students/${id}`);
  });

  it('an empty id opens nothing', async () => {
    const { user, address } = renderPage('/', { upstream: nothing });
    await user.type(await screen.findByRole('textbox', { name: 'Student id in TimeBack' }), '  {Enter}');
    expect(address()).toBe('/');
  });
});

describe('A roster that fails', () => {
  it.each([
    ['503', () => problemAnswer(503), 'TimeBack is not available just now'],
    ['429', () => problemAnswer(429), 'TimeBack is asked too often just now'],
    ['500', () => problemAnswer(500), 'TimeBack could not answer'],
    ['no list', () => Response.json({}), 'TimeBack could not answer'],
    ['no paging', () => Response.json({ users: [] }), 'TimeBack’s answer could not be read'],
  ])('with %s is told in its place and not taken for an empty one', async (_what, answer, title) => {
    renderPage('/', { upstream: answering({ [paths.users]: answer }) });
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('is asked for again by "Try again"', async () => {
    let isDown = true;
    const { user } = renderPage('/', {
      upstream: (request, simulator) =>
        isDown && request.url.includes(paths.users) ? problemAnswer(503) : simulator(request),
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    isDown = false;
    await user.click(again);
    expect(await screen.findByRole('rowheader', { name: 'Amara Moonvale' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
