/** A whole list of the platform, for what only a whole list can tell. */
import { z } from 'zod';
import type { EndpointName } from '#src/contract/endpoints.ts';
import { largestPage } from '#src/contract/paging.ts';
import { getListPages } from './list-pages.ts';
import { ProblemError } from './problem.ts';
import { fromJson, type Ask, type Asked } from './questions.ts';

/** 20,000 records: more than one student's whole school time. */
const mostPages = 200;

/** One page of a list, as it came. */
export interface RawPage {
  readonly items: readonly unknown[];
  readonly total: number;
  /** Epoch milliseconds at which the platform was asked. */
  readonly askedAt: number;
}

async function getPage(
  ask: Ask,
  name: EndpointName,
  list: string,
  asked: Asked,
  offset: number,
): Promise<RawPage> {
  const search = new URLSearchParams(asked.search);
  // In the order in which the page asks, so that both are one question.
  search.set('limit', String(largestPage));
  search.set('offset', String(offset));
  const answer = await ask(name, { ...asked, search });
  const page = z.looseObject({ total: z.int().nonnegative() }).safeParse(fromJson(answer)).data;
  const items = page?.[list];
  if (page === undefined || !Array.isArray(items)) {
    throw new ProblemError(502, 'TimeBack gave an answer that could not be used.', {
      cause: `upstream body is no list of ${list}`,
      isRetryable: false,
    });
  }
  return { items, total: page.total, askedAt: answer.askedAt };
}

/**
 * The pages of a list, a few at a time.
 * @param list the member of the body that holds the records
 * @throws {ProblemError} where a page cannot be had, or there are too many
 */
export function getPages(ask: Ask, name: EndpointName, list: string, asked: Asked): AsyncGenerator<RawPage> {
  return getListPages((offset) => getPage(ask, name, list, asked, offset), {
    mostPages,
    tooMany: () =>
      new ProblemError(502, 'These are more records than can be read. Please choose fewer days.', {
        cause: `list of ${list} too long`,
        isRetryable: false,
      }),
  });
}
