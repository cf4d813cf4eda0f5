/**
 * What stands on the page against the sums of the simulator's raw sessions and insights: no overview answer is read here,
 * and nothing of the app computes, only the texts of durations are the app's own (src/format has their tables).
 */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formatDuration } from '#src/format/durations.ts';
import { createRawPlatform, type RawSums } from '#src/testing/raw-platform.ts';
import { readTable } from '#src/testing/read-table.ts';
import { openStudent } from '#src/testing/render-page.tsx';
import type { Upstream } from '#src/testing/upstreams.ts';

const locale = 'en-US';
const day = 86_400_000;

/** The civil dates of a range, as texts, without any calendar but the arithmetic of UTC. */
function toDates(firstDate: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(firstDate) + index * day).toISOString().slice(0, 10),
  );
}

/** When a day begins in Chicago in the first months of 2026: the clocks go forward on March 8, at 2 in the morning. */
function toStart(date: string): number {
  return Date.parse(`${date}T${date <= '2026-03-08' ? '06' : '05'}:00:00Z`);
}

function toText(seconds: number): string {
  return formatDuration(seconds, locale);
}

function toShareText({ offTaskSeconds, totalSeconds }: RawSums): string {
  return `${Math.round((100 * offTaskSeconds) / totalSeconds)}%`;
}

const levelNames = new Map([
  ['OnDeviceDistractions', 'On-device distractions'],
  ['StudentNotPresent', 'Student not present'],
  ['EnvironmentalDistractions', 'Environmental distractions'],
  ['LearningAppBestPractices', 'Learning-app habits'],
]);

/** A row of the table by level, but for its name; a stretch without session time is a gap in all columns. */
function toRow(sums: RawSums, levels: readonly string[]): Record<string, string> {
  const { totalSeconds, offTaskSeconds, secondsByLevel } = sums;
  const isGap = totalSeconds === 0;
  return {
    Focused: isGap ? '–' : toText(totalSeconds - offTaskSeconds),
    'Off-task': isGap ? '–' : toText(offTaskSeconds),
    'Off-task share': isGap ? '–' : toShareText(sums),
    'Session time': isGap ? '–' : toText(totalSeconds),
    ...Object.fromEntries(
      levels.map((level) => {
        const seconds = secondsByLevel.get(level) ?? 0;
        return [levelNames.get(level) ?? '', seconds === 0 ? '–' : toText(seconds)];
      }),
    ),
  };
}

async function findRows(stretch: Stretch) {
  const label = stretches[stretch].isByWeek ? 'Weeks as a table' : 'Days as a table';
  const region = await screen.findByRole('region', { name: label });
  return readTable(within(region).getByRole('table'));
}

async function findFigures(): Promise<Record<string, string>> {
  const summary = within(await screen.findByRole('region', { name: 'Summary' }));
  await summary.findByText(/^sessions?$/);
  const texts = summary.getAllByRole('definition').map(({ textContent }) => textContent);
  const terms = summary.getAllByRole('term').map(({ textContent }) => textContent);
  // Each term stands before its own values; the number is the first of them that looks like one.
  const numbers = texts.filter(
    (text) => /^(?:\d+ (?:h|min|s)\b|\d+%$|\d+$)/.test(text) && !/more|less/.test(text),
  );
  return Object.fromEntries(terms.map((term, index) => [term, numbers[index] ?? '']));
}

const stretches = {
  'this week': { search: 'window=this-week', firstDate: '2026-03-09', days: 7, isByWeek: false },
  'last week': { search: 'window=last-week', firstDate: '2026-03-02', days: 7, isByWeek: false },
  'four weeks': { search: 'window=four-weeks', firstDate: '2026-02-16', days: 28, isByWeek: false },
  'nine weeks': {
    search: 'from=2026-01-12&to=2026-03-15',
    firstDate: '2026-01-12',
    days: 63,
    isByWeek: true,
  },
} as const;

type Stretch = keyof typeof stretches;

/** From and until of each row: the days, or the weeks of seven. */
function toBounds(stretch: Stretch): (readonly [from: number, until: number])[] {
  const { firstDate, days, isByWeek } = stretches[stretch];
  const step = isByWeek ? 7 : 1;
  const starts = toDates(firstDate, days + 1).map(toStart);
  return starts.flatMap((from, index) => {
    const until = starts[index + step];
    return index % step === 0 && until !== undefined ? [[from, until] as const] : [];
  });
}

describe('The page adds up to the raw sessions and insights', () => {
  it.each<[who: string, seed: number, stretch: Stretch]>([
    ['Amara', 1, 'last week'],
    ['Amara', 2, 'four weeks'],
    ['Amara', 3, 'nine weeks'],
    ['Hana', 1, 'this week'],
    ['Hana', 4, 'nine weeks'],
    ['Tariq', 1, 'four weeks'],
    ['Tariq', 5, 'last week'],
    ['Milo', 1, 'last week'],
    ['Dora', 1, 'last week'],
  ])('of %s, seed %i, %s', async (name, seed, stretch) => {
    const platform = createRawPlatform(seed);
    const toSums = await platform.readSums(name);
    const bounds = toBounds(stretch);
    const whole = toSums(bounds[0]?.[0] ?? 0, bounds.at(-1)?.[1] ?? 0);
    expect(whole.offTaskSeconds).toBeGreaterThan(0);
    openStudent(name, `?${stretches[stretch].search}&trend=table&stack=levels`, {
      upstream: platform.upstream,
    });

    const rows = await findRows(stretch);
    const levels = [...whole.secondsByLevel].flatMap(([level, seconds]) => (seconds > 0 ? [level] : []));
    expect(rows).toHaveLength(bounds.length);
    expect(rows).toMatchObject(bounds.map(([from, until]) => toRow(toSums(from, until), levels)));
    expect(rows.flatMap((row) => row['Not explained by a level'] ?? [])).toEqual([]);

    expect(await findFigures()).toEqual({
      focused: toText(whole.totalSeconds - whole.offTaskSeconds),
      'off-task': toShareText(whole),
      'off-task time': toText(whole.offTaskSeconds),
      sessions: String(whole.sessions),
    });

    const panel = await screen.findByRole('region', { name: /took the most off-task time/ });
    for (const level of levels) {
      const seconds = whole.secondsByLevel.get(level) ?? 0;
      const heading = within(panel).getByRole('heading', { level: 3, name: levelNames.get(level) ?? '' });
      const item = within(panel)
        .getAllByRole('listitem')
        .find((candidate) => candidate.contains(heading));
      expect(item).toHaveTextContent(
        `${toText(seconds)}${Math.round((100 * seconds) / whole.totalSeconds)}%`,
      );
    }
  });

  it.each<[who: string, seed: number, stretch: Stretch]>([
    ['Amara', 1, 'last week'],
    ['Tariq', 2, 'nine weeks'],
  ])('of %s, seed %i, %s: what no level explains is the remainder', async (name, seed, stretch) => {
    const platform = createRawPlatform(seed);
    const toSums = await platform.readSums(name);
    const missing = 'StudentNotPresent';
    // The platform as it is, but that its days do not name one level.
    const upstream: Upstream = async (request, simulator) => {
      const answer = await platform.upstream(request, simulator);
      if (!request.url.includes('/overview?')) return answer;
      const text = await answer.text();
      return new Response(
        text
          .replaceAll(/\{"level":"StudentNotPresent","durationInSeconds":\d+\},?/g, '')
          .replaceAll(',]', ']'),
      );
    };
    openStudent(name, `?${stretches[stretch].search}&trend=table&stack=levels`, { upstream });
    const rows = await findRows(stretch);
    const remainders = toBounds(stretch).map(([from, until]) => {
      const seconds = toSums(from, until).secondsByLevel.get(missing) ?? 0;
      return seconds === 0 ? '–' : toText(seconds);
    });
    expect(remainders.filter((text) => text !== '–').length).toBeGreaterThan(2);
    expect(rows.map((row) => row['Not explained by a level'])).toEqual(remainders);
    expect(rows.map((row) => row['Student not present'] ?? '')).toEqual(rows.map(() => ''));
  });
});
