/** A whole list of the platform's roster, for the server itself. */
import { endpoints } from '#src/contract/endpoints.ts';
import { largestPage } from '#src/contract/paging.ts';
import type { Platform } from '../platform.ts';
import { ProblemError } from '../problem.ts';
import { readRecords, type RosterName } from '../roster-fields.ts';

const pagesAtOnce = 4;
/** 200,000 records. A part of a list shows neither that something is there only once nor that it is not there. */
const mostPages = 2000;

export interface PlatformListOptions {
  readonly platform: Platform;
  /** Of the platform, without trailing slash. */
  readonly baseUrl: string;
  readonly signal: AbortSignal;
}

/**
 * @param fields the value of the parameter of that name
 * @returns the records of all pages, as they came
 * @throws {ProblemError} where a page cannot be had
 */
export async function getPlatformList(
  name: RosterName,
  fields: string,
  { platform, baseUrl, signal }: PlatformListOptions,
): Promise<readonly unknown[]> {
  const getPage = async (offset: number) => {
    const search = new URLSearchParams({ limit: String(largestPage), offset: String(offset), fields });
    const url = `${baseUrl}${endpoints[name].path}?${search.toString()}`;
    const page = readRecords(name, (await platform.get('roster', url, signal)).value);
    if (page !== null) return page;
    throw new ProblemError(502, `TimeBack gave an answer that is not a list of ${name}.`, {
      cause: 'upstream roster body has another shape',
    });
  };
  const pages = [await getPage(0)];
  const stride = pages[0]?.records.length ?? 0;
  const total = () => pages.at(-1)?.total ?? 0;
  while (stride > 0 && pages.length * stride < total()) {
    if (pages.length >= mostPages) {
      throw new ProblemError(502, `TimeBack has more ${name} than can be read.`, {
        cause: `list of ${name} too long`,
      });
    }
    const missing = Math.ceil(total() / stride) - pages.length;
    const start = pages.length;
    const batch = Math.min(missing, pagesAtOnce);
    pages.push(
      ...(await Promise.all(Array.from({ length: batch }, (_, i) => getPage((start + i) * stride)))),
    );
    if (pages.at(-1)?.records.length === 0) break;
  }
  return pages.flatMap(({ records }) => records);
}
