/** Two pages that stay open through a school week: the long run in small, in a browser. */
import { platformFaults } from '#scripts/faults/platform-faults.ts';
import { liveThroughWeek } from '#long-run/school-week.ts';
import { chromium } from 'playwright';
import { expect, test } from './test.ts';

test('pages that stay open all week come back after TimeBack did not know their students', async () => {
  // A page that hangs is told in the report, and not by the end of the test.
  test.setTimeout(15 * 60_000);
  const report = await liveThroughWeek({
    seed: 3,
    rounds: 10,
    teachers: 1,
    withClasses: false,
    faults: platformFaults.filter(({ does }) => does === 'answers 404'),
    timeoutMs: 120_000,
    browserPath: process.env['CHROMIUM_PATH'] ?? chromium.executablePath(),
  });
  expect(report.mistakes).toEqual([]);
  expect([...report.failures.keys()]).toContain('in a browser, http 404');
  expect(report.faults).toMatchObject({
    met: ['answers 404', 'answers 404', 'answers 404'],
    isTimeForAll: true,
  });
  expect(report.figures.get('in a browser, headline of a student')).toBeGreaterThan(1);
  expect(report.figures.get('in a browser, rows of a class')).toBeGreaterThan(1);
  expect(report.figures.get('in a browser, a student who was not found is there again')).toBeGreaterThan(0);
});
