/** Units that recur in every body: instants, whole seconds, whole percentages, and lists read item by item. */
import { z } from './zod.ts';

/**
 * An instant, ISO 8601 with `Z` or an offset, for example `2025-01-15T09:00:00Z`. Kept as the text that came in. At most
 * nine digits of a second: Temporal throws at more, and what passes here must be safe to compute with.
 */
export const instantSchema = z.iso.datetime({ offset: true }).check(z.regex(/^[^.]*(?:\.\d{1,9}\D.*)?$/));

/** A civil date, `YYYY-MM-DD`, meaningful only together with a zone. */
export const civilDateSchema = z.iso.date();

/** Some thirty years: more than any time at school, and small enough that a class's sums stay exact. */
const longestSeconds = 1_000_000_000;

/** Whole seconds, 0 or more. Integers only: a fraction here would mean that the API changed its unit. */
export const secondsSchema = z.int().check(z.nonnegative(), z.maximum(longestSeconds));

/**
 * A whole percentage from 0 to 100 (docs/contract.md, "Durations and percentages"). A share such as 0.13 is refused, not
 * shown as 0 %.
 */
export const percentageSchema = z.int().check(z.minimum(0), z.maximum(100));

/** Items of a list that could be read, and how many could not. Unreadable items are counted, never guessed. */
export interface ReadableItems<T> {
  readonly items: readonly T[];
  readonly unreadable: number;
}

/**
 * A list whose items are parsed one by one, so that a single malformed record costs one record and not the page.
 * A value that is no list at all is still refused.
 */
export function readableItemsSchema<Output>(itemSchema: z.ZodMiniType<Output>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((values): ReadableItems<Output> => {
      const items: Output[] = [];
      for (const value of values) {
        const result = z.safeParse(itemSchema, value);
        if (result.success) items.push(result.data);
      }
      return { items, unreadable: values.length - items.length };
    }),
  );
}
