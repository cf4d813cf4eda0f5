/**
 * `npm run bench -- --only first` and `--only return`: visits to each kind of page, for the first time and again, each beside
 * a floor that is built and measured in the same run.
 */
import type { Browser } from 'playwright';
import { buildFolder } from '#scripts/build-when-needed.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { buildFloor } from './build-floor.ts';
import { compareRounds, measureInTurns, type Row } from './comparison.ts';
import { pageKinds, toFloorAddress, type PageKind } from './pages.ts';
import type { Part } from './part.ts';
import { toAim, type Aim, type Report } from './report.ts';
import { conditionsText } from './slow-page.ts';
import { formatKilobytes, formatRatio, formatSeconds, toComparisonCells, type Wording } from './table.ts';
import { visitAgain, visitFirst, visitMeasures, type VisitMeasure } from './visit.ts';

const formatShift = (value: number) => value.toFixed(3);

const wordings: Readonly<Record<VisitMeasure, Wording>> = {
  figuresMs: { title: 'Main figures painted', format: formatSeconds },
  chartMs: { title: 'Chart painted', format: formatSeconds },
  firstPaintMs: { title: 'First contentful paint', format: formatSeconds },
  largestPaintMs: { title: 'Largest contentful paint', format: formatSeconds },
  blockingMs: { title: 'Total blocking time', format: formatSeconds },
  layoutShift: { title: 'Cumulative layout shift', format: formatShift },
  scriptKilobytes: { title: 'Script over the line', format: formatKilobytes },
  totalKilobytes: { title: 'All over the line', format: formatKilobytes },
  requests: { title: 'Requests', format: String },
  dataDepth: { title: 'Data answers in a row', format: String },
  scriptDepth: { title: 'Script answers in a row', format: String },
};

interface Pages {
  readonly product: URL;
  readonly floor: URL;
}

/** A first visit to each, which also warms up the servers; it is not counted. */
async function findPages(
  browser: Browser,
  kind: PageKind,
  product: URL,
  floorOrigin: string,
): Promise<Pages> {
  const { requests } = await visitFirst(browser, product, kind.product);
  const floor = toFloorAddress(
    kind,
    product,
    requests.map(({ url }) => url),
    floorOrigin,
  );
  await visitFirst(browser, floor, kind.floor);
  return { product, floor };
}

/** The figures of the brief, which are about first visits. */
function toAims({ title }: PageKind, rows: readonly Row<VisitMeasure>[]): Aim[] {
  const rowOf = (measure: VisitMeasure) => rows.find((row) => row.measure === measure);
  const aims: Aim[] = [];
  const add = (what: string, value: number | undefined, limit: number, format: Wording['format']) => {
    if (value !== undefined) aims.push(toAim(`${title}: ${what}`, value, limit, format));
  };
  add('main figures at most 1.25 times the floor', rowOf('figuresMs')?.ratio?.median, 1.25, formatRatio);
  add('chart at most 1.25 times the floor', rowOf('chartMs')?.ratio?.median, 1.25, formatRatio);
  add('blocking time at most the floor’s', rowOf('blockingMs')?.ratio?.median, 1, formatRatio);
  add('layout shift at most 0.02', rowOf('layoutShift')?.product?.median, 0.02, formatShift);
  return aims;
}

async function measureVisits(browser: Browser, rounds: number, visit: typeof visitFirst): Promise<Report> {
  const product = await serveBuild(buildFolder);
  const floor = await serveBuild(await buildFloor('main'));
  const results: { readonly kind: PageKind; readonly rows: readonly Row<VisitMeasure>[] }[] = [];
  const measured: Record<string, unknown> = {};
  try {
    for (const kind of pageKinds) {
      const address = await kind.toAddress(product.origin, product.lifelikeUserId);
      const pages = await findPages(browser, kind, address, floor.origin);
      const all = await measureInTurns(
        rounds,
        async () => (await visit(browser, pages.product, kind.product)).visit,
        async () => (await visit(browser, pages.floor, kind.floor)).visit,
      );
      console.log(`${kind.title}: ${rounds} rounds`);
      measured[kind.title] = all;
      results.push({ kind, rows: compareRounds(visitMeasures, all) });
    }
  } finally {
    await Promise.all([product.close(), floor.close()]);
  }
  return {
    conditions: `Medians of ${rounds} rounds (least to most). ${conditionsText}`,
    tables: results.map(({ kind, rows }) => ({
      title: kind.title,
      cells: toComparisonCells(wordings, rows),
    })),
    aims: visit === visitFirst ? results.flatMap(({ kind, rows }) => toAims(kind, rows)) : [],
    measured,
  };
}

export const firstVisits: Part = {
  title: 'First visits',
  rounds: 5,
  measure: ({ browser, rounds }) => measureVisits(browser, rounds, visitFirst),
};

export const returnVisits: Part = {
  title: 'Return visits',
  rounds: 3,
  measure: ({ browser, rounds }) => measureVisits(browser, rounds, visitAgain),
};
