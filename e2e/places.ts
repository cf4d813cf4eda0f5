/** Every route of the dashboard in a state that holds much, for checks that go over all of them. */
import type { Locator, Page } from '@playwright/test';
import { amaraPath, scenarioPath } from './students.ts';

export interface Place {
  readonly what: string;
  readonly path: string;
  /** What a person does to get there. */
  readonly act?: (page: Page) => Promise<void>;
  /** What is on screen once everything has come. */
  readonly shows: (page: Page) => readonly Locator[];
  /** Console errors that the place brings along. */
  readonly complaints?: readonly RegExp[];
}

const region = (name: string) => (page: Page) => [page.getByRole('region', { name })];
const title = (name: string) => (page: Page) => [page.getByRole('heading', { level: 1, name })];

export const places = {
  class: {
    what: 'a class',
    path: '/?window=last-week',
    shows: (page) => [page.getByRole('heading', { name: /^Going well \d/ }), page.getByText('all with data')],
  },
  review: {
    what: 'the review of a class',
    path: '/?window=last-week',
    async act(page) {
      await page.getByText('all with data').waitFor();
      await page.getByRole('link', { name: 'Review the class' }).press('Enter');
    },
    shows: (page) => [page.getByText(/^Student 1 of 15/)],
  },
  overview: {
    what: 'a student',
    path: `${scenarioPath(5)}?window=last-week`,
    shows: (page) => [page.getByRole('figure'), ...region('Sessions table')(page)],
  },
  table: {
    what: 'a student’s days as a table',
    path: `${scenarioPath(5)}?window=last-week&trend=table`,
    shows: (page) => [...region('Days as a table')(page), ...region('Sessions table')(page)],
  },
  sessions: {
    what: 'the sessions',
    path: `${scenarioPath(15)}/sessions?window=last-week`,
    shows: region('Sessions table'),
  },
  session: {
    what: 'a session',
    path: `${scenarioPath(23)}/sessions?window=last-week`,
    act: (page) => page.getByRole('cell').getByRole('link').first().press('Enter'),
    shows: (page) => [
      page.getByRole('listbox', { name: 'Signals along the session' }),
      page.getByText(/^Session \d+ of \d+ last week$/),
      ...region('Signals table')(page),
    ],
  },
  insights: {
    what: 'the signals',
    path: `${scenarioPath(14)}/insights`,
    shows: (page) => [...region('Signals table')(page), ...region('Safety')(page)],
  },
  about: { what: 'the about page', path: '/about', shows: title('About Week in Focus') },
  access: { what: 'who can see a student', path: `${amaraPath}/access`, shows: region('People') },
  record: {
    what: 'the record of access',
    path: '/access-record',
    shows: (page) => [page.getByText('The record is not kept in a file here')],
  },
  signInFailed: {
    what: 'a sign-in that failed',
    path: '/sign-in/failed',
    shows: title('This sign-in is no longer good'),
  },
  signedOut: { what: 'the end of a session', path: '/signed-out', shows: title('You are signed out') },
  failing: {
    what: 'a student whose data cannot be had',
    path: scenarioPath(18),
    complaints: [/503/],
    shows: (page) => [page.getByRole('alert').nth(1)],
  },
  unknownStudent: {
    what: 'a student whom nobody knows',
    path: '/students/not-an-id',
    complaints: [/400/],
    shows: title('Student not found'),
  },
  unknownAddress: {
    what: 'an address that leads nowhere',
    path: '/grades',
    complaints: [/404/],
    shows: title('Page not found'),
  },
} satisfies Record<string, Place>;

/** Goes to a place and waits until all of it is there, the frame's own tools included. */
export async function openPlace(
  page: Page,
  place: Place,
  expectConsole: (line: RegExp) => void,
): Promise<void> {
  for (const line of place.complaints ?? []) expectConsole(line);
  await page.goto(place.path);
  await place.act?.(page);
  for (const part of place.shows(page)) await part.waitFor();
  await page.getByRole('button', { name: 'See as another role' }).waitFor();
  await page.getByRole('button', { name: 'Go to' }).waitFor();
  await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
}
