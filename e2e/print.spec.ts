/** What comes out of the printer: pages are made into PDFs, as the browser's own print does it, and their text is read back. */
import type { Page } from '@playwright/test';
import { paperFormats, printPage, toText, type Sheet } from './read-pdf.ts';
import { amaraPath, scenarioPath } from './students.ts';
import { expect, test } from './test.ts';
import { expectNames, expectWholeOverview } from './whole-overview.ts';

const amaraId = amaraPath.slice('/students/'.length);

/** On every sheet of every page: which days, in which zone, as of when, and which sheet of how many. */
function expectHeads(sheets: readonly Sheet[], name: string): void {
  for (const [index, { text, cut }] of sheets.entries()) {
    expect(text).toContain(name);
    expect(text).toContain('Mon, Mar 2 – Sun, Mar 8, 2026');
    expect(text).toContain('Central Time (America/Chicago)');
    expect(text).toContain('as of 12:00 PM');
    expect(text).toContain(`Page ${index + 1} of ${sheets.length}`);
    expect(cut).toEqual([]);
  }
}

/** A line may end after a hyphen, and what is one text on the screen may be several on paper. */
function unspaced(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Words of things to press, and of the frame around the page. */
const controls =
  /Refresh|Print|Go to|Keys|About|Skip to|Show as|Show all|Show \d|Show fewer|See the|See as|Save|Find a student|Try again|Review the class|Looked at|Back to the class|Open |This week|Minutes|How this|\bG\b/;

async function openClass(page: Page, search = ''): Promise<void> {
  await page.goto(`/?window=last-week${search}`);
  await expect(page.getByText('15 students, all with data')).toBeVisible();
  await expect(page.getByText(/^Still comparing/)).toHaveCount(0);
}

async function openOverview(page: Page, path = amaraPath): Promise<void> {
  await page.goto(`${path}?window=last-week`);
  await expect(page.getByRole('region', { name: 'Weekdays and hours table' })).toBeVisible();
  await expectWholeOverview(page);
}

for (const format of paperFormats) {
  test(`a student’s overview on ${format} is whole, says on each sheet what it is, and has no controls`, async ({
    page,
  }) => {
    await openOverview(page);
    const sentence = await page.getByText(/^Amara Moonvale had /).innerText();
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    const levels = await page.getByRole('heading', { level: 3 }).allInnerTexts();
    const sheets = await printPage(page, format);
    expectHeads(sheets, 'Amara Moonvale · Last week');
    const text = toText(sheets);
    for (const each of [sentence, ...headings, ...levels]) {
      expect(text).toContain(each.replaceAll(/\s+/g, ' '));
    }
    // Every day of the chart, the last of the sessions, and the lines to write on.
    expect(text).toMatch(/Mon .*Tue .*Wed .*Thu .*Fri .*Sat .*Sun/);
    expect(text.match(/Not proctored|Proctored, /g)).toHaveLength(6);
    expect(text).toContain('The last 6 of 15 sessions');
    expect(text).toMatch(/What we agreed .*Date We talk again on/);
    expect(text).not.toMatch(controls);
  });

  test(`a class on ${format} has every student’s row under a head on each sheet`, async ({
    page,
    expectConsole,
  }) => {
    expectConsole(/503/);
    expectConsole(/403/);
    await page.goto('/');
    await page.getByRole('link', { name: 'Scenarios' }).click();
    // Links of windows are those of the class on screen, and until the next one is drawn that is the first.
    await expect(page.getByRole('heading', { level: 1, name: /^Scenarios/ })).toBeVisible();
    await page.getByRole('link', { name: 'Last week' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Scenarios · Last week' })).toBeVisible();
    await expect(page.getByText(/^25 students: /)).toContainText('3 not loaded');
    await expect(page.getByText(/^Still comparing/)).toHaveCount(0);
    const names = await page.getByRole('rowheader').getByRole('link').allInnerTexts();
    expect(names).toHaveLength(25);
    const sheets = await printPage(page, format);
    expectHeads(sheets, 'Scenarios · Last week');
    for (const { text } of sheets) expect(text).toMatch(/Student.* Focused .*Last active/);
    for (const name of names) expect(unspaced(toText(sheets))).toContain(unspaced(name));
    expect(toText(sheets)).not.toMatch(controls);
  });

  test(`the review of a student on ${format} is a sheet for a talk, about nobody else`, async ({ page }) => {
    await openClass(page, `&review=${amaraId}`);
    const review = page.getByRole('region', { name: 'Review' });
    await expect(review).toContainText('Student 9 of 15');
    // Sessions of the week and of those before come after the figures.
    await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible();
    await expect(page.getByText(/^Still comparing/)).toHaveCount(0);
    await expectNames(page);
    const sentence = await review.getByText(/^Amara Moonvale had /).innerText();
    const sheets = await printPage(page, format);
    expectHeads(sheets, 'Amara Moonvale · 7A · Last week');
    const text = toText(sheets);
    expect(text).toContain(sentence);
    expect(text).toMatch(/focused 8 h 32 min .*off-task 10% .*off-task time 56 min .*sessions 15 /);
    for (const day of ['Mon, Mar 2', 'Tue, Mar 3', 'Wed, Mar 4', 'Thu, Mar 5', 'Fri, Mar 6', 'Sat, Mar 7']) {
      expect(text).toContain(day);
    }
    expect(text).toMatch(/What changed .*Student not present .*38 min 7% .*On-device distractions/);
    expect(text).toMatch(/What we agreed .*Date We talk again on/);
    expect(text).not.toMatch(controls);
    // Nothing of the class: this sheet may leave the room.
    expect(text).not.toMatch(/Half of the class|looked at|Hana Applebrook|Student 9 of 15/);
    // And the screen is as before.
    await expect(review).toContainText('Student 9 of 15');
    await expect(page.getByText('What we agreed')).toHaveCount(0);
    // So is the class, which prints its own sheets again.
    await page.getByRole('link', { name: 'Back to the class' }).click();
    await expect(page.getByRole('rowheader')).toHaveCount(15);
    expect(toText(await printPage(page, format))).toContain('Hana Applebrook');
  });

  test(`all sheets of a review on ${format} begin with one student each`, async ({ page }) => {
    // The dialog itself is the browser's; here the browser is asked for a PDF instead.
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await openClass(page);
    const names = await page.getByRole('rowheader').allInnerTexts();
    await page.getByRole('link', { name: 'Review the class' }).click();
    await page.getByRole('button', { name: 'Print all 15 sheets' }).click();
    const sheets = await printPage(page, format);
    const toStudents = ({ text }: Sheet) => names.filter((name) => text.includes(name));
    expect(sheets.filter((sheet) => toStudents(sheet).length !== 1)).toEqual([]);
    // Of an ordinary week one sheet each, with the lines to write on: 15 sheets for 15 students.
    expect(sheets.flatMap(toStudents)).toEqual(names);
    expect(sheets.filter(({ text }) => text.includes('What we agreed'))).toHaveLength(names.length);
    expectHeads(sheets, '7A · Last week');

    // Whoever prints next by the browser's menu gets the student who is shown.
    expect(toText(await printPage(page, format))).not.toContain(names[1]);
  });
}

for (const format of paperFormats) {
  test(`no row is cut in two at the end of a sheet of ${format}`, async ({ page }) => {
    await page.goto(`${amaraPath}/insights?window=last-week`);
    // The kind of a signal and what it means: some lines in each row, and one after the other on paper.
    const cells = page
      .getByRole('region', { name: 'Signals table' })
      .getByRole('cell')
      .filter({ hasText: /^[^.]+(?:Off-task|Other|Proctoring)\./ });
    // The first page of a visit draws a screen of rows first.
    const [count] = /\d+$/.exec(await page.getByRole('link', { name: /^All signals/ }).innerText()) ?? [];
    await expect(cells).toHaveCount(Number(count));
    const kinds = (await cells.allInnerTexts()).map(unspaced);
    expect(kinds.length).toBeGreaterThan(20);
    const sheets = (await printPage(page, format)).map(({ text }) => unspaced(text));
    expect(sheets.length).toBeGreaterThan(1);
    const whole = (kind: string) => sheets.reduce((sum, sheet) => sum + sheet.split(kind).length - 1, 0);
    for (const kind of new Set(kinds)) {
      expect(whole(kind), kind).toBe(kinds.filter((each) => each === kind).length);
    }
  });
}

test('a dark screen prints the same as a light one', async ({ page }) => {
  for (const open of [openOverview, openClass]) {
    const texts: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page);
      texts.push(toText(await printPage(page)));
    }
    expect(texts[1]).toBe(texts[0]);
  }
});

/** How much of the page is ink, from 0 for white paper to 1 for black, as it would be printed with backgrounds. */
async function readInk(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const picture = await page.screenshot({ fullPage: true });
  await page.emulateMedia({ media: null, colorScheme: null });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (canvas === null) throw new Error('This browser cannot read a picture.');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let light = 0;
    for (let at = 0; at < data.length; at += 4) {
      light += (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
    }
    return 1 - light / ((data.length / 4) * 3 * 255);
  }, picture.toString('base64'));
}

test('paper is light, though the screen is dark', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 960 });
  await openOverview(page);
  const overview = await readInk(page);
  await openClass(page);
  const ofClass = await readInk(page);
  console.log(`ink of an overview: ${overview.toFixed(3)}, of a class: ${ofClass.toFixed(3)}`);
  expect(overview).toBeLessThan(0.09);
  expect(ofClass).toBeLessThan(0.09);
});

test('hundreds of sessions are printed to the last one', async ({ page }) => {
  await page.goto(`${scenarioPath(16)}/sessions?window=last-week`);
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '408');
  const sheets = await printPage(page);
  expectHeads(sheets, 'Hugo Huge · Last week');
  expect(toText(sheets).match(/Not proctored|Proctored/g)).toHaveLength(400);
  for (const { text } of sheets) expect(text).toContain('Day and time');
});

test('what others wrote is printed inside the margins, however hostile', async ({ page }) => {
  for (const path of ['', '/sessions', '/insights']) {
    await page.goto(`${scenarioPath(13)}${path}?window=last-week`);
    await expect(page.getByRole('region', { name: /^(Sessions|Signals) table$/ })).toBeVisible();
    await expect(page.getByText('Loading')).toHaveCount(0);
    await expectNames(page);
    expectHeads(await printPage(page, 'Letter'), 'Hank <b>Hostile</b> · Last week');
  }
});

test('safety signals are on no sheet, though whoever prints may see them and has opened them', async ({
  page,
  expectConsole,
}) => {
  // Of others in Sasha's class.
  expectConsole(/503/);
  expectConsole(/403/);
  const path = scenarioPath(14);
  const words =
    /safety|bully|harass|embarrass|defam|distress|porn|sexual|self-harm|suicid|substance|abuse|violen|nudity/i;
  const print = async () => toText(await printPage(page)).replaceAll('Sasha Safety', '');

  await page.goto(`${path}/insights?window=last-week`);
  const safety = page.getByRole('region', { name: 'Safety' });
  await safety.getByText(/^Safety: open/).click();
  await expect(safety.getByRole('listitem').first()).toBeVisible();
  const signals = await print();
  expect(signals).toContain('Signal');
  expect(signals).not.toMatch(words);

  await openOverview(page, path);
  expect(await print()).not.toMatch(words);

  await page.getByRole('region', { name: 'Sessions table' }).getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Signals table' })).toBeVisible();
  expect(await print()).not.toMatch(words);

  await page.goto('/');
  await page.getByRole('link', { name: 'Scenarios' }).click();
  await expect(page.getByText(/^25 students: /)).toContainText('3 not loaded');
  const { searchParams } = new URL(page.url());
  searchParams.set('review', path.slice('/students/'.length));
  await page.goto(`/?${searchParams.toString()}`);
  await expect(page.getByRole('region', { name: 'Review' })).toContainText('Sasha Safety had ');
  const sheet = await print();
  expect(sheet).toContain('What we agreed');
  expect(sheet).not.toMatch(words);
});

test('Print is at hand on every page and asks the browser', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['asked'] = 'yes';
    };
  });
  for (const path of ['/', amaraPath, `/?review=${amaraId}`]) {
    await page.goto(path);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.locator('body')).toHaveAttribute('data-asked', 'yes');
  }
});
