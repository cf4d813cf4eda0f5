import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { exampleRoster, rosterOf } from '#src/testing/roster-files.ts';
import { answering, problemAnswer } from '#src/testing/upstreams.ts';

const noteTitle = '2 students could not be matched, 1 entry of the roster files could not be used';
const math = 'Mathematics 7, period 2';
const science = 'Science 7, period 4';

/** Waits for the rows of the class that is open. */
async function findClass(title: string): Promise<HTMLElement> {
  await screen.findByRole('heading', { level: 1, name: `${title} · This week` });
  return screen.findByRole('region', { name: 'Students table' });
}

function namesIn(element: HTMLElement): (string | null)[] {
  return within(element)
    .getAllByRole('rowheader')
    .flatMap((heading) => within(heading).queryAllByRole('link'))
    .map((link) => link.textContent);
}

/** Ways to the classes of the school, in their order. */
function classesToChoose(): (string | null)[] {
  return within(screen.getByRole('navigation', { name: 'Classes' }))
    .getAllByRole('link')
    .map((link) => link.textContent);
}

async function openClass(user: UserEvent, title: string): Promise<HTMLElement> {
  await user.click(screen.getByRole('link', { name: title }));
  return findClass(title);
}

describe('Classes from the school’s own files', () => {
  it('are the classes of the example, with the students who are in them now', async () => {
    const { user } = renderPage('/', { config: { rosterFolder: exampleRoster } });
    expect(namesIn(await findClass(math))).toEqual([
      'Hana Applebrook',
      'Oisin Barleymoor',
      'Noor Candlewood',
      'Bashir Cloudberry',
      'Daniela Featherwick',
      'Kofi Marigold',
      'Amara Moonvale',
      'Chidi Riverstone',
    ]);
    expect(classesToChoose()).toEqual([math, science]);
    expect(namesIn(await openClass(user, science))).toHaveLength(7);
  });

  it('lead to the student’s week on the platform', async () => {
    const { user, address } = renderPage('/', { config: { rosterFolder: exampleRoster } });
    const table = await findClass(math);
    await user.click(within(table).getByRole('link', { name: 'Amara Moonvale' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Amara Moonvale/ })).toBeVisible();
    expect(address()).toBe(`/students/${studentId('Amara')}`);
  });

  it('say how many could not be matched, for each class and in all, without a name', async () => {
    const { user } = renderPage('/', { config: { rosterFolder: exampleRoster } });
    expect(await screen.findByText(noteTitle)).toBeVisible();
    expect(await screen.findByText(/^8 students\b.* · 1 more student could not be matched\./)).toBeVisible();
    await openClass(user, science);
    expect(await screen.findByText(/^7 students\b.* · 1 more student could not be matched\./)).toBeVisible();
    await user.click(screen.getByText('Show the places'));
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
      expect.arrayContaining([
        'users.csv, line 16: No student of TimeBack has this e-mail address or identifier.',
        'users.csv, line 17: The student has neither an e-mail address nor an identifier.',
        'enrollments.csv, line 28: Its class is not in classes.csv, or cannot be used there. The row is left out.',
      ]),
    );
    expect(screen.queryByText(/Newcomer|Paperwork|Leftearlier/)).not.toBeInTheDocument();
  });

  it('need no more than the columns that are asked for', async () => {
    const files = {
      'users.csv':
        'sourcedId,givenName,familyName,identifier\ns1,Amara,Moonvale,local-student.2d03a599db6d\n',
      'classes.csv': 'sourcedId,title\nc1,Room 4\n',
      'enrollments.csv': 'sourcedId,classSourcedId,userSourcedId,role\ne1,c1,s1,student\n',
    };
    renderPage('/', { config: { rosterFolder: rosterOf(files) } });
    expect(namesIn(await findClass('Room 4'))).toEqual(['Amara Moonvale']);
    expect(screen.queryByText(/could not be read/)).not.toBeInTheDocument();
  });

  it('stand in one list, with the reason, where no classes can be read', async () => {
    const files = {
      'users.csv':
        'sourcedId,givenName,familyName,identifier\ns1,Amara,Moonvale,local-student.2d03a599db6d\n',
    };
    renderPage('/', { config: { rosterFolder: rosterOf(files) } });
    expect(await screen.findByText('All students in one list, without classes')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Amara Moonvale' })).toBeVisible();
    expect(await screen.findByText('2 entries of the roster files could not be used')).toBeVisible();
  });

  it('are missing with the platform’s reason where it does not give its users', async () => {
    renderPage('/', {
      config: { rosterFolder: exampleRoster },
      upstream: answering({ '/rostering/1.0/users': () => problemAnswer(403) }),
    });
    // The mapping file still leads to one student.
    expect(namesIn(await findClass(math))).toEqual(['Noor Candlewood']);
    expect(await screen.findByText(/^14 students could not be matched/)).toBeVisible();
  });

  it('need no report where all is well', async () => {
    const { requests } = renderPage('/');
    await findClass('7A');
    expect(requests.filter((path) => path.includes('roster-report'))).toEqual([]);
  });
});

describe('The about page', () => {
  it('says that the classes come from the school’s files', async () => {
    renderPage('/about', { config: { rosterFolder: exampleRoster } });
    expect(await screen.findByText('roster files of the school')).toBeVisible();
  });
});
