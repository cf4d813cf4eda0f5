/**
 * The first script: it asks for the data of the page, and then for the program that draws them (mount.tsx), whose files our
 * server has named in the HTML. So the data are on their way while React still is.
 */
import { readSchool } from '#src/api/boot.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import './main.css';
import { fetchLaterScripts } from './later-scripts.ts';
import { nextTask } from './next-task.ts';
import { createStarts, startPageAt } from './page-starts.ts';
import { warmFormats } from './warm-formats.ts';

await nextTask();
const school = readSchool(document);
const queryClient = createQueryClient();
const starts = createStarts(queryClient, school);
const address = new URL(location.href);
const started = startPageAt(address, starts) ? address : null;
fetchLaterScripts(document, school.laterScripts);
warmFormats(school);

const { mount } = await import('./mount.tsx');
await mount({ queryClient, school, starts, started });
