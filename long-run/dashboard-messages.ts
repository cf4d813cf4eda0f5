/** What the long run and the process of its dashboard say to each other. */
import { z } from 'zod';

/** To the dashboard. `set` moves its clock; `sample` collects garbage and measures. */
export const orderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), now: z.number() }),
  z.object({ kind: z.literal('sample') }),
  z.object({ kind: z.literal('stop') }),
]);

export type Order = z.infer<typeof orderSchema>;

/** Of the dashboard's process, after its garbage has been collected. */
const sampleSchema = z.object({
  heapBytes: z.number(),
  residentBytes: z.number(),
  /** Connections of browsers and to the platform. */
  sockets: z.number(),
  timers: z.number(),
  /** Answers with which the server says that it made a mistake of its own, so far. */
  ownMistakes: z.number(),
});

export type Sample = z.infer<typeof sampleSchema>;

export const replySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening'), origin: z.string() }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('sample'), sample: sampleSchema }),
]);

export type Reply = z.infer<typeof replySchema>;

/** What the process is started with, as JSON in its one argument. */
export const startSchema = z.object({
  platformOrigin: z.string(),
  tokenUrl: z.string(),
  now: z.number(),
  /** How long our server waits for the platform. */
  timeoutMs: z.number(),
  /** Whether it is looked at in a browser as well, which wants the built app, and a session that lasts the week. */
  isInBrowser: z.boolean(),
  people: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })),
});

export type Start = z.infer<typeof startSchema>;
