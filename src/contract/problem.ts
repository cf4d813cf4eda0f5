/** The guide's error body (`error`, `message`), to which our server adds the id under which its log knows the request. */
import { z } from './zod.ts';

export const problemSchema = z.object({
  error: z.string(),
  message: z.string(),
  requestId: z.optional(z.string()),
});

export type Problem = z.infer<typeof problemSchema>;
