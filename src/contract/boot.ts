/** What a page must know before its first call; our server writes it into the HTML as a block of JSON data. */
import { instantSchema } from './primitives.ts';
import { schoolSettingsSchema } from './school.ts';
import { sessionSchema } from './session.ts';
import { viewerRoles } from './viewer-roles.ts';
import { z } from './zod.ts';

/** The id of the `<script type="application/json">` element that holds the data. */
export const bootElementId = 'boot';

export const bootSchema = z.object({
  /** The server's clock when it wrote the page: windows use it, not the Chromebook's. */
  now: instantSchema,
  /** The school's IANA zone, one for everyone. */
  timeZone: z.string().check(z.minLength(1)),
  /** True with real data and a zone that nobody chose and that is UTC: days may then be cut wrongly. */
  isTimeZoneUnset: z.boolean(),
  upstream: z.object({ isSimulator: z.boolean(), name: z.string() }),
  school: schoolSettingsSchema,
  /** The platform's roster, or the school's own files (docs/roster.md). */
  classesFrom: z.enum(['platform', 'files']),
  version: z.string(),
  /** Addresses of scripts that the page wants once those have come that its HTML names. */
  laterScripts: z.array(z.string()),
  /** What the school wants to be done about a safety signal, for whoever gets to see one. */
  safety: z.nullable(z.object({ protocol: z.nullable(z.string()), contact: z.nullable(z.string()) })),
  /** Who looks; `null` on the pages that anybody may see. */
  viewer: z.nullable(
    z.object({ name: z.nullable(z.string()), role: z.enum(viewerRoles), seesSafety: z.boolean() }),
  ),
  /** The session of somebody who has signed in: how long it lasts now, and how long after each sign of life. */
  session: z.nullable(z.object({ ...sessionSchema.shape, idleSeconds: z.int() })),
  /** On the simulator: the people of the made-up school whom one can be; `null` elsewhere. */
  demoRoles: z.nullable(
    z.array(z.object({ id: z.string(), title: z.string(), name: z.string(), isCurrent: z.boolean() })),
  ),
});

export type Boot = z.infer<typeof bootSchema>;
