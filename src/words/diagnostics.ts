/** The report on what is unknown in the platform's answers, as a page shows it and as text to send around. */
import type { Diagnostics } from '#src/contract/diagnostics.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatDayAndTimes } from '#src/format/dates.ts';

type Endpoint = Diagnostics['endpoints'][number];
type Unknown = Endpoint['unknown'][number];

/** "GET /insights/1.0/users/:userId", as the platform's own documentation writes it. */
export function endpointName({ path }: Pick<Endpoint, 'path'>): string {
  return `GET ${path}`;
}

/** How many answers have been looked at. */
export function answersText({ answers }: Pick<Endpoint, 'answers'>, locale: string): string {
  if (answers === 0) return 'No answer yet';
  return `${formatCount(answers, locale)} ${answers === 1 ? 'answer' : 'answers'}`;
}

/** When the last of them came, on the school's clock; empty where none has. */
export function lastAnswerText(
  { latestAt }: Pick<Endpoint, 'latestAt'>,
  timeZone: string,
  locale: string,
): string {
  return latestAt === null ? '' : `the last ${formatDayAndTimes(latestAt, latestAt, timeZone, locale)}`;
}

export function timesText({ count }: Pick<Unknown, 'count'>, locale: string): string {
  return count === 1 ? 'once' : `${formatCount(count, locale)} times`;
}

/** One sentence on all of it. */
export function diagnosticsSummary({ endpoints }: Diagnostics, locale: string): string {
  const answers = endpoints.reduce((sum, endpoint) => sum + endpoint.answers, 0);
  if (answers === 0) return 'No answer of TimeBack has come yet. Open a class, then look again.';
  const of = `${formatCount(answers, locale)} ${answers === 1 ? 'answer' : 'answers'} of TimeBack`;
  const unknown = endpoints.reduce((sum, endpoint) => sum + endpoint.unknown.length, 0);
  if (unknown === 0) return `Nothing unknown in ${of}.`;
  return `${formatCount(unknown, locale)} ${unknown === 1 ? 'thing' : 'things'} unknown in ${of}.`;
}

interface Origin {
  readonly version: string;
  /** Whom the server asks. */
  readonly upstream: string;
  /** When the report was made. */
  readonly asOf: string;
}

/** The report as text. Instants stay as they are, in UTC: whoever reads it may be anywhere. */
export function toDiagnosticsText(report: Diagnostics, { version, upstream, asOf }: Origin): string {
  return [
    `Week in Focus ${version}, data from ${upstream}`,
    `Counted from ${report.since} to ${asOf}`,
    '',
    ...report.endpoints.flatMap((endpoint) => [
      `${endpointName(endpoint)}: ${answersText(endpoint, 'en')}${endpoint.latestAt === null ? '' : `, the last at ${endpoint.latestAt}`}`,
      ...endpoint.unknown.map((item) => `  ${item.place} ${item.what} (${timesText(item, 'en')})`),
    ]),
    '',
  ].join('\n');
}
