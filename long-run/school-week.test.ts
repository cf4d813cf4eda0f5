/** The long run in small: that it runs, that it is right where nothing is wrong, and that it sees what is. */
import { describe, expect, it } from 'vitest';
import { platformFaults } from '#scripts/faults/platform-faults.ts';
import { describeWeek } from './describe-week.ts';
import { createLedger } from './ledger.ts';
import { liveThroughWeek } from './school-week.ts';

describe('A school week', () => {
  it('of two teachers and one fault has right figures, and failures only while there is the fault', async () => {
    const forbidden = platformFaults.filter(({ does }) => does === 'answers 403');
    const report = await liveThroughWeek({
      seed: 1,
      rounds: 4,
      teachers: 2,
      withClasses: false,
      faults: forbidden,
      // Nothing here is about the machine's speed.
      timeoutMs: 120_000,
    });
    expect(report.mistakes).toEqual([]);
    expect([...report.failures.keys()]).toEqual(['http 403']);
    expect(report.faults).toEqual({ met: ['answers 403'], missed: [], isTimeForAll: true });
    expect(report.figures.get('session file, each row')).toBeGreaterThan(0);
    expect(report.figures.get('signal file, each row')).toBeGreaterThan(0);
    expect(describeWeek(report)).toMatchObject({ isGood: true });
  });
});

describe('The ledger', () => {
  const read = (act: (ledger: ReturnType<typeof createLedger>) => void) => {
    const ledger = createLedger(() => 'in calm weather');
    act(ledger);
    return ledger.read();
  };

  it.each([
    ['a figure that is right', { shown: 60, truth: 60 }, 0],
    ['a figure that is wrong by one', { shown: 60, truth: 61 }, 1],
    ['rows in another order', { shown: [1, 2], truth: [2, 1] }, 1],
    ['a row that is missing', { shown: [1], truth: [1, 2] }, 1],
  ])('of %s', (_what, { shown, truth }, mistakes) => {
    const { mistakeCount, figures } = read(({ compare }) => {
      compare('figure', 'here', shown, truth);
    });
    expect([mistakeCount, figures.get('figure')]).toEqual([mistakes, 1]);
  });

  it('tells of two lists only what is in one of them, and the weather', () => {
    const { mistakes } = read(({ compare }) => {
      compare(
        'rows',
        'here',
        [
          ['a', 1],
          ['b', 2],
        ],
        [
          ['a', 1],
          ['b', 3],
        ],
      );
    });
    expect(mistakes).toEqual([
      { what: 'rows', where: 'here, in calm weather', shown: [['b', 2]], truth: [['b', 3]] },
    ]);
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('counts a failure that is explained (%s) as %i mistakes', (isExplained, mistakes) => {
    const { mistakeCount, failures } = read(({ fail }) => {
      fail('http 502', 'here', isExplained);
    });
    expect([mistakeCount, failures.get('http 502')]).toEqual([mistakes, 1]);
  });
});
