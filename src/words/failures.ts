/** What a reader is told when data did not come: what is the case, and what to do. Nothing personal, nothing technical first. */
import type { Failure } from '#src/contract/problem.ts';

export interface FailureText {
  readonly title: string;
  readonly advice: string;
  /** True where asking again may help. */
  readonly canRetry: boolean;
}

function describeStatus(status: number, message: string | null): FailureText {
  switch (status) {
    case 400:
      return {
        title: 'TimeBack did not accept this request',
        advice: message ?? 'Check the address of this page, or open the student from the class list.',
        canRetry: false,
      };
    case 403:
      return {
        title: 'This dashboard may not see this data',
        advice: message ?? 'Ask your school’s IT person whether TimeBack has granted access to it.',
        canRetry: false,
      };
    case 404:
      return {
        title: 'TimeBack does not know this',
        advice: 'Check the address of this page, or open the student from the class list.',
        canRetry: false,
      };
    case 429:
      return {
        title: 'TimeBack is asked too often just now',
        advice: 'Wait a minute, then try again.',
        canRetry: true,
      };
    case 503:
      return {
        title: 'TimeBack is not available just now',
        advice: 'Usually this passes within minutes. Try again, or come back later.',
        canRetry: true,
      };
    case 504:
      return {
        title: 'TimeBack took too long to answer',
        advice: 'Try again; a shorter time window may help.',
        canRetry: true,
      };
    default:
      return {
        title: status >= 500 ? 'TimeBack could not answer' : 'This data could not be loaded',
        advice: message ?? 'Try again. If it goes on, tell your school’s IT person.',
        canRetry: true,
      };
  }
}

/** The text for a failure; the catalogue's one home of error messages. */
export function describeFailure(failure: Failure): FailureText {
  switch (failure.kind) {
    case 'network':
      return {
        title: 'No connection to the dashboard’s server',
        advice: 'Check the network, which may ask you to sign in to it, then try again.',
        canRetry: true,
      };
    case 'timeout':
      return {
        title: 'The answer took too long',
        advice: 'Check the network, then try again.',
        canRetry: true,
      };
    case 'contract':
      return {
        title: 'TimeBack’s answer could not be read',
        advice: `It differs from the agreed form at “${failure.place}”, so no figures are shown rather than wrong ones. Tell your school’s IT person.`,
        canRetry: true,
      };
    case 'http':
      return describeStatus(failure.status, failure.message);
  }
}

/** Where data stand whose last refresh failed. */
export const failedRefreshNote = 'The last refresh failed; this is what came before.';
