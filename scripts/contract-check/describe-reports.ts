/** The reports as lines for a terminal. */
import type { EndpointReport, Verdict } from './check-contract.ts';

function describeAnswer(report: EndpointReport): { status: string; items: string; result: string } {
  switch (report.kind) {
    case 'compared': {
      const { items, differences } = report;
      const refusals = differences.filter(({ isRefused }) => isRefused).length;
      const rest = differences.length - refusals;
      const parts = [
        ...(refusals === 0 ? [] : [`REFUSED in ${refusals} ${refusals === 1 ? 'place' : 'places'}`]),
        ...(rest === 0 ? [] : [`${rest} to know of`]),
      ];
      const result = parts.length === 0 ? 'as our schemas say' : parts.join(', ');
      return { status: '200', items: String(items), result };
    }
    case 'described':
      return { status: '200', items: '', result: 'its shape is below' };
    case 'failed': {
      const result = `${report.isSpared ? 'not offered' : 'FAILED'}: ${report.reason}`;
      return { status: report.status === null ? '-' : String(report.status), items: '', result };
    }
    case 'not-asked':
      return { status: '-', items: '', result: `not asked: ${report.reason}` };
  }
}

function describeDetails(report: EndpointReport): string[] {
  if (report.kind === 'described') {
    const { places, slugs } = report.shape;
    return [...places, ...(slugs.length === 0 ? [] : [`slugs: ${slugs.join(', ')}`])];
  }
  if (report.kind !== 'compared') return [];
  return report.differences
    .toSorted((a, b) => Number(b.isRefused) - Number(a.isRefused))
    .map(({ place, what, count, isRefused }) => {
      const times = count === 1 ? '' : ` (${count} times)`;
      return `${isRefused ? 'REFUSED ' : ''}${place} ${what}${times}`;
    });
}

/** One line an endpoint, then what was found at each. */
export function describeReports(reports: readonly EndpointReport[]): string {
  const rows = [
    ['Endpoint', 'Status', 'Items', 'Result'],
    ...reports.map((report) => {
      const { status, items, result } = describeAnswer(report);
      return [`GET ${report.path}`, status, items, result];
    }),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
  const details = reports.flatMap((report) => {
    const lines = describeDetails(report);
    return lines.length === 0 ? [] : ['', `GET ${report.path}`, ...lines.map((line) => `  ${line}`)];
  });
  return [...table, ...details].join('\n');
}

/** The last line of a check, and what it ends with: 0 only where everything that the dashboard needs was asked and read. */
export function describeVerdict(verdict: Verdict): { readonly line: string; readonly exitCode: number } {
  switch (verdict.kind) {
    case 'kept':
      return { line: 'No schema refused anything.', exitCode: 0 };
    case 'broken':
      return { line: 'The contract is not kept: see REFUSED and FAILED above.', exitCode: 1 };
    case 'unknown': {
      const paths = verdict.notAsked.map((path) => `GET ${path}`).join(', ');
      return {
        line: `Not known whether the contract is kept: the dashboard needs what was not asked (${paths}).`,
        exitCode: 2,
      };
    }
  }
}
