/**
 * A list of signals for a viewer who may not see those about safety: all pages are read, safety signals are taken out, and
 * what is left is paged anew. Asking for a type is done here, too, so that a type about safety and one that does not exist
 * get the very same answer.
 */
import { z } from 'zod';
import { getPages } from '../all-answers.ts';
import type { Answer } from '../answers.ts';
import { toJson, type Ask, type Asked } from '../questions.ts';
import { toOrdinarySignals, type IsSafety } from './safety.ts';

/** Of the platform, where a query names none (guide, "Query Parameters"). */
const defaultLimit = 20;

const ours = ['limit', 'offset', 'type'];

/** More than anybody's list has: a total beyond it is a mistake, and says nothing of what is missing. */
const mostBelieved = 20_000;

const identifiedSchema = z.looseObject({ id: z.string() });

/**
 * How many records the platform has by its own words beyond those that came, each counted once. They stay in the total that the
 * page gets, or it would take a part for the whole.
 */
function countMissing(raw: readonly unknown[], total: number): number {
  if (total > mostBelieved) return 0;
  const ids = raw.map((value) => identifiedSchema.safeParse(value).data?.id);
  const unreadable = ids.filter((id) => id === undefined).length;
  const readable = new Set(ids.filter((id) => id !== undefined)).size;
  return Math.max(0, total - readable - unreadable);
}

export async function getOrdinarySignals(
  ask: Ask,
  name: 'userInsights' | 'sessionInsights',
  { ids, search, mustBeNew }: Asked,
  isSafety: IsSafety,
): Promise<Answer> {
  const offset = Number(search.get('offset') ?? 0);
  const limit = Number(search.get('limit') ?? defaultLimit);
  const types = search.get('type')?.split(',') ?? null;
  const upstream = new URLSearchParams([...search].filter(([parameter]) => !ours.includes(parameter)));
  const raw: unknown[] = [];
  let askedAt = Infinity;
  let claimed = 0;
  // With the first page everything is asked anew; the further pages are cut from the same.
  const asked = { ids, search: upstream, mustBeNew: mustBeNew && offset === 0 };
  for await (const page of getPages(ask, name, 'insights', asked)) {
    raw.push(...page.items);
    askedAt = Math.min(askedAt, page.askedAt);
    claimed = page.total;
  }
  const signals = toOrdinarySignals(raw, isSafety).filter(
    (signal) => types === null || (signal !== null && types.includes(signal.insightType)),
  );
  // Without the sum over sessions that stands beside the platform's list: it counts those of safety signals.
  const total = signals.length + countMissing(raw, claimed);
  const body = { insights: signals.slice(offset, offset + limit), offset, limit, total };
  return { body: toJson({ session: null, ...body }), askedAt };
}
