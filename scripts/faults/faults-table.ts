/** The table of faults as docs/faults.md shows it, row by row. */
import { pageFaults, pageQuestions } from './page-faults.ts';
import { listFaults, platformFaults, type Outcome, type PlatformFault } from './platform-faults.ts';

function toAnswer({ status, message, retryAfter }: Outcome): string {
  if (message === null) return `${status}, the platform’s own body`;
  return retryAfter === undefined ? String(status) : `${status}, \`Retry-After: ${retryAfter}\``;
}

function toReading({ outcome: { screen }, hasOtherData }: PlatformFault): string {
  if (hasOtherData === true) return 'the data, with these sessions among them';
  return screen === null ? 'the data, as ever' : `${screen.title}. ${screen.advice}`;
}

function toRecovery({ screen, tries }: Outcome): string {
  if (screen === null) return 'nothing to do';
  if (screen.isWholePage === true) return 'a page that says so';
  const button = screen.canRetry ? 'then a button' : 'Refresh';
  return tries === 1 ? button.replace('then ', '') : `asked ${tries - 1} times more, ${button}`;
}

function toCalls({ calls: { data, token } }: PlatformFault): string {
  return token === 0 ? String(data) : `${data}, and ${token} for tokens`;
}

export const faultRows: readonly (readonly string[])[] = platformFaults.map((fault) => [
  fault.does,
  toAnswer(fault.outcome),
  toReading(fault),
  toRecovery(fault.outcome),
  toCalls(fault),
]);

export const listFaultRows: readonly (readonly string[])[] = listFaults.map(({ does, says, calls }) => [
  does,
  says,
  String(calls),
]);

export const pageRows: readonly (readonly string[])[] = Object.entries(pageQuestions).map(
  ([page, { refreshed, turned }]) => [page, String(refreshed), String(turned)],
);

/** The rows that are tried on these pages, as docs/faults.md names them. */
export const pageFaultNames: string = pageFaults.map(({ does }) => does).join('; ');
