/**
 * The school's own files as the source of the roster (docs/roster.md, "When files change"): what of them is in use,
 * when they are read again, and the platform's users to match their students with. All of it in memory only.
 */
import type { RosterReport } from '#src/contract/roster-report.ts';
import { toWholeRoster, type WholeRoster } from '../access/whole-roster.ts';
import { ProblemError } from '../problem.ts';
import { toRetryAfter } from '../retry-after.ts';
import type { PlatformUser } from './match-students.ts';
import type { SchoolFiles } from './school-files.ts';
import { toSchoolRoster, type SchoolRoster } from './school-roster.ts';

/** Where the files are. Handed in, so that this works without a file system. */
export interface RosterFolder {
  /** A text that is another one as soon as any of the files is. */
  stamp(): Promise<string>;
  read(): Promise<SchoolFiles>;
}

export interface CurrentRoster {
  readonly lists: SchoolRoster['lists'];
  /** What decisions about access need; it stays in the server. */
  readonly whole: WholeRoster;
  readonly report: RosterReport;
}

export interface RosterSource {
  /** @throws {ProblemError} where no student can be matched, as the platform does not give its users */
  current(): Promise<CurrentRoster>;
  /** False until the files have been read, and the platform's users asked for, for the first time. */
  isLoaded(): boolean;
  /** Looks for newer files, and asks for the platform's users where they are no longer fresh. Never throws. */
  refresh(): Promise<void>;
}

interface RosterSourceOptions {
  readonly folder: RosterFolder;
  /** @throws {ProblemError} */
  readonly getUsers: () => Promise<readonly PlatformUser[]>;
  /** The civil date at the school. */
  readonly today: () => string;
  readonly now: () => number;
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number;
}

const usersFreshForMs = 30 * 60_000;
/** A platform that does not give its users is left alone for this long. */
const usersRetryMs = 60_000;

interface ReadFiles {
  readonly files: SchoolFiles;
  readonly readAt: string;
}

interface FailedUsers {
  readonly kind: 'failed';
  /** What the platform said, for as long as it is not asked again. */
  readonly error: unknown;
}

type Users = { readonly kind: 'known'; readonly users: readonly PlatformUser[] } | FailedUsers;

/** Without users, students are those of the mapping file. */
function isNobodyMatched(users: Users | undefined, { mapping }: SchoolFiles): users is FailedUsers {
  return users?.kind === 'failed' && mapping.size === 0;
}

/** A failure that is the answer for so long: how long the platform asked to wait when it was new is no longer true of it. */
function toKept(error: unknown, leftMs: number): unknown {
  if (!(error instanceof ProblemError)) return error;
  const { status, message, cause, isRetryable } = error;
  return new ProblemError(status, message, { cause, isRetryable, headers: toRetryAfter(leftMs) });
}

export function createRosterSource(options: RosterSourceOptions): RosterSource {
  const { folder, getUsers, today, now, elapsed } = options;
  let inUse: ReadFiles | undefined;
  /** Newer files than those in use that cannot be used as a whole. */
  let refused: SchoolFiles | undefined;
  let readStamp: string | undefined;
  let seenStamp: string | undefined;
  let users: Users | undefined;
  let usersDueAt = 0;
  let made: { readonly day: string; readonly roster: CurrentRoster } | undefined;
  let pending: Promise<void> | undefined;
  let pendingUsers: Promise<void> | undefined;

  /** Files that are being replaced differ between two looks; they are read when two looks see the same. */
  async function refreshFiles(): Promise<void> {
    const stamp = await folder.stamp();
    const isSettled = inUse === undefined || stamp === seenStamp;
    seenStamp = stamp;
    if (stamp === readStamp || !isSettled) return;
    const files = await folder.read();
    if (inUse !== undefined && (await folder.stamp()) !== stamp) return;
    readStamp = stamp;
    made = undefined;
    if (inUse === undefined || files.unusable.size === 0 || inUse.files.unusable.size > 0) {
      inUse = { files, readAt: new Date(now()).toISOString() };
      refused = undefined;
    } else {
      refused = files;
    }
  }

  async function askForUsers(): Promise<void> {
    if (users !== undefined && elapsed() < usersDueAt) return;
    try {
      users = { kind: 'known', users: await getUsers() };
      usersDueAt = elapsed() + usersFreshForMs;
      made = undefined;
    } catch (error) {
      // Users who were there half an hour ago are better than none.
      if (users?.kind !== 'known') users = { kind: 'failed', error };
      usersDueAt = elapsed() + usersRetryMs;
    }
  }

  const refreshUsers = async (): Promise<void> => {
    pendingUsers ??= askForUsers().finally(() => {
      pendingUsers = undefined;
    });
    await pendingUsers;
  };

  async function refreshBoth(): Promise<void> {
    await Promise.all([refreshFiles(), refreshUsers()]);
  }

  function make({ files, readAt }: ReadFiles, day: string): CurrentRoster {
    if (isNobodyMatched(users, files)) throw toKept(users.error, usersDueAt - elapsed());
    const { lists, report, facts } = toSchoolRoster(files, users?.kind === 'known' ? users.users : null, day);
    const ofNewer = refused?.problems.list('file') ?? [];
    return {
      lists,
      whole: toWholeRoster(facts),
      report: {
        ...report,
        readAt,
        isOutdated: refused !== undefined,
        wrongRows: report.wrongRows + (refused?.problems.count('file') ?? 0),
        problems: [...ofNewer, ...report.problems],
      },
    };
  }

  const refresh = async (): Promise<void> => {
    pending ??= refreshBoth().finally(() => {
      pending = undefined;
    });
    await pending;
  };

  return {
    refresh,
    isLoaded: () => inUse !== undefined && users !== undefined,
    async current() {
      if (inUse === undefined || users === undefined) await refresh();
      else if (isNobodyMatched(users, inUse.files)) await refreshUsers();
      if (inUse === undefined) throw new Error('A refresh leaves files to use.');
      const day = today();
      if (made?.day !== day) made = { day, roster: make(inUse, day) };
      return made.roster;
    },
  };
}
