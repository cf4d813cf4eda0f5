/**
 * What the platform has sent beside what this dashboard knows: our server's own answer, for whoever runs it. It holds
 * names of fields, JSON types and slugs with counts, and nothing of a person, so it can be sent around.
 */
import { instantSchema } from './primitives.ts';
import { z } from './zod.ts';

/** Where our server tells it, below `apiPrefix`; not a path of the platform. */
export const diagnosticsPath = '/diagnostics';

const countSchema = z.int().check(z.nonnegative());

export const diagnosticsSchema = z.object({
  /** When the server began to count. */
  since: instantSchema,
  /** In the order of the table of endpoints. */
  endpoints: z.array(
    z.object({
      /** The platform's, with `:userId` for ids. */
      path: z.string(),
      /** How many of its answers have been looked at. */
      answers: countSchema,
      /** When the last of them came; `null` where none has. */
      latestAt: z.nullable(instantSchema),
      /** What is unknown in them, as `npm run contract:check` writes it. */
      unknown: z.array(
        z.object({
          /** For example `sessions[].endedAtTime`. */
          place: z.string(),
          /** Without any value but a slug. */
          what: z.string(),
          count: countSchema,
        }),
      ),
    }),
  ),
});

export type Diagnostics = z.infer<typeof diagnosticsSchema>;
