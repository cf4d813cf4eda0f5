/** A whole list of the platform's roster, for the server itself. */
import { endpoints } from '#src/contract/endpoints.ts';
import { toPageQuery } from '#src/contract/paging.ts';
import { getListPages } from '../list-pages.ts';
import type { Platform } from '../platform.ts';
import { notAList, ProblemError } from '../problem.ts';
import { readRecords, type RosterName } from '../roster-fields.ts';

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
    const search = new URLSearchParams({ ...toPageQuery(offset), fields });
    const url = `${baseUrl}${endpoints[name].path}?${search.toString()}`;
    const page = readRecords(name, (await platform.get('roster', url, signal)).value);
    if (page !== null) return { items: page.records, total: page.total };
    throw notAList(name);
  };
  const records: unknown[] = [];
  const tooMany = () =>
    new ProblemError(502, `TimeBack has more ${name} than can be read.`, {
      cause: `list of ${name} too long`,
      isRetryable: false,
    });
  for await (const { items } of getListPages(getPage, { mostPages, tooMany })) records.push(...items);
  return records;
}
