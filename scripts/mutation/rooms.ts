/** What mutation testing goes over, room by room (docs/mutation.md). */

interface MutationRoom {
  /** Its source files, without tests and what only tests use. */
  readonly mutate: readonly string[];
  /** The tests that have to notice. */
  readonly tests: readonly string[];
  /**
   * Whether values that are made while a file loads count too: a schema, a table. Each change to one runs all the tests
   * again, which a room of pure functions can afford and the server, with its sockets, cannot.
   */
  readonly countsLoading: boolean;
}

/** A room is proved by the tests beside its files: it leans on those of no other. */
function sourceRoom(folder: string): MutationRoom {
  return {
    mutate: [`${folder}/**/*.ts`, '!**/*.test.ts', '!**/samples/**'],
    tests: [`${folder}/**/*.test.ts`],
    countsLoading: true,
  };
}

/** A part of the server, proved by the tests beside its files. @param moreTests where the part is tried as a whole */
function serverPart(folder: string, ...moreTests: readonly string[]): MutationRoom {
  return {
    mutate: [`${folder}/*.ts`, '!**/*.test.ts'],
    tests: [`${folder}/*.test.ts`, ...moreTests],
    countsLoading: false,
  };
}

export const mutationRooms: ReadonlyMap<string, MutationRoom> = new Map([
  ['format', sourceRoom('src/format')],
  ['time', sourceRoom('src/time')],
  ['contract', sourceRoom('src/contract')],
  ['measures', sourceRoom('src/measures')],
  ['server', serverPart('server')],
  ['server/access', serverPart('server/access')],
  ['server/contract-watch', serverPart('server/contract-watch')],
  ['server/operate', serverPart('server/operate')],
  ['server/roster', serverPart('server/roster')],
  ['server/sign-in', serverPart('server/sign-in', 'scripts/sign-in.test.ts')],
]);

/** Names the room of a run to its processes. */
export const roomVariable = 'MUTATION_ROOM';

/** The room that this run is for. @throws where none is told, or one that there is not */
export function readMutationRoom(): MutationRoom & { readonly reportFolder: string } {
  const name = process.env[roomVariable] ?? '';
  const room = mutationRooms.get(name);
  if (room === undefined) throw new Error(`${roomVariable} names no room: "${name}"`);
  return { ...room, reportFolder: toReportFolder(name) };
}

/** Where the reports of a room go, in the project. */
export function toReportFolder(name: string): string {
  return `.cache/mutation/${name.replace('/', '-')}`;
}
