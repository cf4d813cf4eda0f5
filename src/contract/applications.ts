/** `GET /applications/1.0`: the learning applications; `sourcedId` is the `applicationId` of sessions and insights. */
import { liftNestedPaging, pagingFields } from './paging.ts';
import { readableItemsSchema } from './primitives.ts';
import { z } from './zod.ts';

export const applicationSchema = z.object({
  sourcedId: z.string().check(z.minLength(1)),
  name: z.string(),
  logoUrl: z.nullish(z.string()),
  // Plain strings, not enums: only printed or compared with the one known value that changes what we may claim.
  wasteMeter: z.nullish(z.string()),
  proctoringMode: z.nullish(z.string()),
});

export type Application = z.infer<typeof applicationSchema>;

export const applicationsPageSchema = z.pipe(
  z.transform(liftNestedPaging),
  z.pipe(
    z.object({ ...pagingFields, applications: readableItemsSchema(applicationSchema) }),
    z.transform(({ applications, ...paging }) => ({ ...applications, paging })),
  ),
);
