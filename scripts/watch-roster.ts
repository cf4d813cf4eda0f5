/** Looks for newer roster files as long as the server runs, and says when there are some. */
import type { DashboardServer } from '#server/create-server.ts';
import { describeRoster } from './describe-roster.ts';

/** Two looks must agree before files are read, so a new export is in use after this time twice. */
const lookEveryMs = 30_000;

/** Prints what became of the files at once, then whenever it is something else. */
export async function watchRoster(server: DashboardServer): Promise<void> {
  let said = '';
  const look = async () => {
    const text = describeRoster(await server.refreshRoster()).join('\n');
    if (text !== said) console.log(text);
    said = text;
    return text !== '';
  };
  if (!(await look())) return;
  setInterval(() => {
    look().catch((error: unknown) => {
      // Its message could quote a file.
      console.error(
        `The roster files could not be looked at: ${error instanceof Error ? error.name : 'unknown'}`,
      );
    });
  }, lookEveryMs).unref();
}
