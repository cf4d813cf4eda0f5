/** What a start says: the address, the upstream, what is missing, and students to open. */
import type { Settings } from '#server/settings.ts';
import type { Composition } from './compose.ts';

const shownStudents = 6;

function describeClock(settings: Settings): string {
  return settings.frozenNow === null
    ? ''
    : `, clock stopped at ${new Date(settings.frozenNow).toISOString()}`;
}

async function describeAccess({ server }: Composition): Promise<string[]> {
  const { failure, missingScopes } = await server.checkAccess();
  if (failure !== null) {
    return [`  ! No token could be had: ${failure}. Pages will say so until this is mended.`];
  }
  return missingScopes.map((scope) => `  ! Not granted: ${scope}. What needs it stays closed.`);
}

/**
 * Prints the start. Names of real students are never printed: with a real platform the first page lists them.
 * @param all true prints every student of the simulator, false the first few
 */
export async function announce(
  settings: Settings,
  composition: Composition,
  origin: string,
  all: boolean,
): Promise<void> {
  const { config, showcase } = composition;
  const students = all ? showcase : showcase.slice(0, shownStudents);
  const width = Math.max(0, ...students.map(({ name }) => name.length));
  const upstream = config.upstream.isSimulator
    ? `the embedded simulator (no credentials set)${describeClock(settings)}`
    : `${settings.baseUrl}${describeClock(settings)}`;
  const lines = [
    '',
    `  Week in Focus ${config.version}`,
    '',
    `  Open       ${origin}/`,
    `  Upstream   ${upstream}`,
    `  Zone       ${config.timeZone}`,
    ...settings.warnings.map((warning) => `  ! ${warning}`),
    ...(settings.isTimeZoneUnset
      ? ['  ! SCHOOL_TIME_ZONE is not set and this server runs on UTC: days may be cut at the wrong hour.']
      : []),
    '',
    ...(students.length === 0
      ? ['  Students are listed on the first page.']
      : [
          '  Students to open:',
          ...students.map(
            ({ name, userId, shows }) =>
              `    ${name.padEnd(width)}  ${origin}/students/${encodeURIComponent(userId)}  ${shows}`,
          ),
        ]),
    '',
    '  Stop with Ctrl-C.',
    '',
  ];
  console.log(lines.join('\n'));
  // Afterwards, as a platform that does not answer would keep the address from the screen until its time is over.
  for (const line of await describeAccess(composition)) console.log(line);
}
