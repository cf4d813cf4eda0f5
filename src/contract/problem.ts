/**
 * The guide's error body (`error`, `message`), to which our server adds the id under which its log knows the request, and
 * `retryable`, false, where asking again would only get the same answer.
 */
import { z } from './zod.ts';

export const problemSchema = z.object({
  error: z.string(),
  message: z.string(),
  requestId: z.optional(z.string()),
  retryable: z.optional(z.boolean()),
});

export type Problem = z.infer<typeof problemSchema>;

/**
 * Everything that can go wrong between a panel and its data, as data: few kinds, each with what a reader can be told.
 * A `contract` failure names the place in the body, never the body.
 */
export type Failure =
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout' }
  | {
      readonly kind: 'http';
      readonly status: number;
      readonly message: string | null;
      readonly requestId: string | null;
    }
  | { readonly kind: 'contract'; readonly place: string };
