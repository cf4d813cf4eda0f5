/** Paging as every list of the platform has it: `offset`, `limit`, `total`, at the top level of the body. */
import { z } from './zod.ts';

const pagingFieldsSchema = z.object({
  offset: z.int().check(z.nonnegative()),
  limit: z.int().check(z.nonnegative()),
  total: z.int().check(z.nonnegative()),
});

export type Paging = z.infer<typeof pagingFieldsSchema>;

/** The most items the platform gives in one answer (guide, "Query Parameters"); always sent explicitly. */
export const largestPage = 100;

/** The query of a whole page of a list, which the browser and our server write alike. */
export function toPageQuery(offset: number): { readonly limit: string; readonly offset: string } {
  return { limit: String(largestPage), offset: String(offset) };
}

/**
 * Lifts paging out of a nested `pagination` object, a form that a third party reports of some lists
 * (docs/contract.md, "Paging"), so that schemas only know the documented top-level form.
 */
export function liftNestedPaging(body: unknown): unknown {
  const nested = z.safeParse(z.looseObject({ pagination: pagingFieldsSchema }), body);
  return nested.success ? { ...nested.data, ...nested.data.pagination } : body;
}

export const pagingFields = pagingFieldsSchema.shape;
