/** What readers of the dashboard would have of this platform, and what to do about what they would not have. */
import { isEndpointName } from '#server/endpoint-names.ts';
import { endpoints, scopes, type EndpointName } from '#src/contract/endpoints.ts';
import { toVerdict, type EndpointReport } from './check-contract.ts';

/** What each endpoint is for, in the order of the pages. */
const uses: Readonly<Record<EndpointName, string>> = {
  orgs: 'The list of schools',
  classes: 'Classes',
  enrollments: 'Who is in which class',
  users: 'Names of students',
  userOverview: "A student's figures",
  userSessions: "A student's sessions",
  userInsights: "A student's signals",
  sessionInsights: 'Signals of one session',
  applications: 'Names of learning applications',
};

function adviseOnFailure(name: EndpointName, status: number | null, isGranted: boolean): string {
  if (!isGranted) return `Ask TimeBack for the scope ${scopes[endpoints[name].scope]}, for this environment.`;
  switch (status) {
    case null:
      return 'No answer came. See whether this machine reaches the addresses in TIMEBACK_BASE_URL and TIMEBACK_TOKEN_URL.';
    case 401:
      return 'The platform does not take our token. See whether TIMEBACK_TOKEN_URL belongs to TIMEBACK_BASE_URL.';
    case 403:
      return 'Refused although the scope is granted. Ask TimeBack what these credentials may read.';
    case 404:
      return 'The platform has nothing at this address. See whether TIMEBACK_BASE_URL is right.';
    case 429:
      return 'The platform asks to wait. Try again in a minute; if it stays so, lower UPSTREAM_CONCURRENCY.';
    default:
      return status >= 500
        ? 'The platform itself has trouble. Try again; if it stays so, tell TimeBack.'
        : 'The platform does not take our question. `npm run contract:check` tells more.';
  }
}

function describeUse(name: EndpointName, report: EndpointReport, isGranted: boolean): string[] {
  const use = uses[name];
  switch (report.kind) {
    case 'described':
    case 'compared':
      return toVerdict([report]).kind === 'kept'
        ? [`  works         ${use}`]
        : [
            `  in part       ${use}`,
            '                Some answers are not as documented. `npm run contract:check` names the fields.',
          ];
    case 'failed': {
      const status = report.status === null ? '' : ` (status ${report.status})`;
      const without = report.isSpared ? ' The dashboard does without and says so on its page.' : '';
      return [
        `  does not work ${use}${status}`,
        `                ${adviseOnFailure(name, report.status, isGranted)}${without}`,
      ];
    }
    case 'not-asked':
      return [`  not tried     ${use}: ${report.reason}`];
  }
}

/** @param scopeAnswers what the token endpoint said about each scope, by full name */
export function describeUses(
  scopeAnswers: readonly (readonly [scope: string, what: string])[],
  reports: readonly EndpointReport[],
): { readonly lines: readonly string[]; readonly isUsable: boolean } {
  const granted = new Set(scopeAnswers.filter(([, what]) => what === 'granted').map(([scope]) => scope));
  const hasToken = granted.size > 0;
  const described = Object.keys(uses)
    .filter(isEndpointName)
    .flatMap((name) => {
      const report = reports.find(({ path }) => path === endpoints[name].path);
      // Without any token the credentials are at fault, and no scope.
      const isGranted = !hasToken || granted.has(scopes[endpoints[name].scope]);
      return report === undefined ? [] : describeUse(name, report, isGranted);
    });
  const { kind } = toVerdict(reports);
  const isUsable = hasToken && kind !== 'broken';
  const verdict = isUsable
    ? kind === 'kept'
      ? 'Everything that the dashboard needs works.'
      : 'What was tried works. Name a student who has sessions to try the rest: npm start -- --check --user ID'
    : 'Something that the dashboard needs does not work; what to do stands beside it.';
  return {
    isUsable,
    lines: [
      hasToken
        ? 'Token: the platform gives one.'
        : 'Token: none could be had. See TIMEBACK_CLIENT_ID, TIMEBACK_CLIENT_SECRET and TIMEBACK_TOKEN_URL; each environment has credentials of its own.',
      ...scopeAnswers.map(([scope, what]) => `Scope ${scope}: ${what}.`),
      '',
      ...described,
      '',
      verdict,
    ],
  };
}
