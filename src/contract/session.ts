/** How long a session lasts, as our server tells it: in each page's data, and at `/session` (sign-in.ts). */
import { z } from './zod.ts';

export const sessionSchema = z.object({
  /** Until it ends if nobody does anything. */
  secondsLeft: z.int(),
  /** False where it ends then whatever is done: a session has a longest time too. */
  canStay: z.boolean(),
});

export type SessionState = z.infer<typeof sessionSchema>;
