/** The kinds of page that are visited, by what stands on them once they can be read. */
import { z } from 'zod';
import type { Signs } from './visit.ts';

export interface PageKind {
  readonly title: string;
  /** @param origin of the product, @param userId of a student with an ordinary school term */
  readonly toAddress: (origin: string, userId: string) => Promise<URL>;
  /** The question of the product that the floor asks, too; the floor asks no other. */
  readonly question: RegExp;
  readonly product: Signs;
  readonly floor: Signs;
}

const rows = { selector: 'tbody tr td', text: '\\S' };
const listFloor: Signs = { figures: rows, chart: null };
const figures = { selector: 'dl dd', text: '\\S' };
const bars = { selector: '.recharts-bar-rectangle > *', isTall: true };

const sessionsSchema = z.object({
  sessions: z.array(z.object({ id: z.string(), startedAtTime: z.string() })),
});

/** Some session of the student's, at the address that a link of the list has. */
async function toSessionAddress(origin: string, userId: string): Promise<URL> {
  const answer = await fetch(`${origin}/api/insights/1.0/users/${userId}/sessions?limit=1`);
  const [session] = sessionsSchema.parse(await answer.json()).sessions;
  if (session === undefined) throw new Error('The student has no session.');
  const at = new URLSearchParams({ at: session.startedAtTime });
  return new URL(`${origin}/students/${userId}/sessions/${session.id}?${at.toString()}`);
}

const ofStudent = (path: string) => (origin: string, userId: string) =>
  Promise.resolve(new URL(`${origin}/students/${userId}${path}?window=last-week`));

const overviewPage: PageKind = {
  title: 'A student’s overview',
  toAddress: ofStudent(''),
  question: /\/overview$/,
  product: { figures, chart: bars },
  floor: { figures, chart: bars },
};

const classPage: PageKind = {
  title: 'A class of 15',
  toAddress: (origin) => Promise.resolve(new URL(`${origin}/?window=last-week`)),
  // Of the first student; the roster has to come before.
  question: /\/overview$/,
  // The first row that holds a student's figures.
  product: { figures: { selector: 'tbody tr svg' }, chart: null },
  floor: listFloor,
};

/** In the order of the way from an overview into one session. */
export const studentPageKinds: readonly PageKind[] = [
  overviewPage,
  {
    title: 'A student’s sessions',
    toAddress: ofStudent('/sessions'),
    question: /\/sessions$/,
    product: { figures: rows, chart: null },
    floor: listFloor,
  },
  {
    title: 'A student’s signals',
    toAddress: ofStudent('/insights'),
    question: /\/insights\/1\.0\/users\/[^/]+$/,
    product: { figures: rows, chart: null },
    floor: listFloor,
  },
  {
    title: 'One session',
    toAddress: toSessionAddress,
    question: /\/sessions\/[^/]+$/,
    // The timeline is no chart of a library: it is drawn with the rest of the page, and the floor has none.
    product: { figures, chart: { selector: '[role=listbox]', isTall: true } },
    floor: listFloor,
  },
];

export const pageKinds: readonly PageKind[] = [classPage, ...studentPageKinds];

/**
 * The floor at the product's own address, asking for what the product asked.
 * @param asked all that the product asked for on the page
 */
export function toFloorAddress(
  { question }: PageKind,
  product: URL,
  asked: readonly URL[],
  floorOrigin: string,
): URL {
  const answer = asked.find(({ pathname }) => pathname.startsWith('/api/') && question.test(pathname));
  if (answer === undefined) throw new Error(`The product asked nothing like ${question.source}.`);
  return new URL(`${product.pathname}${answer.search}`, floorOrigin);
}
