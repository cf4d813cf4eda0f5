/** The sections `access` and `safety` of the school's settings file (docs/access.md). */
import { z } from 'zod';
import { defaultAccessRules } from './access-rules.ts';
import { defaultSafety } from './safety.ts';

const claimSchema = z.string().trim().min(1).max(100);

const rosterRolesSchema = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .transform((role) => role.toLowerCase()),
  )
  .readonly();

const matchSchema = z.strictObject({
  claim: claimSchema,
  rosterField: z.enum(['sourcedId', 'identifier', 'email'], {
    error: 'must be one of "sourcedId", "identifier", "email"',
  }),
});

const claimRuleSchema = z.strictObject({
  claim: claimSchema,
  value: z.string().min(1),
  role: z.enum(['administrator', 'counselor'], {
    error: 'must be "administrator" or "counselor"; teachers are whom the roster enrols as teachers',
  }),
  orgs: z.union([z.literal('all'), z.array(z.string().min(1)).min(1).readonly()], {
    error: 'must be "all" or a list of ids of organisations',
  }),
});

export const accessSchema = z
  .strictObject({
    match: matchSchema.nullable().default(defaultAccessRules.match),
    trustEmail: z.boolean().default(defaultAccessRules.trustEmail),
    rosterRoles: z
      .strictObject({
        administrator: rosterRolesSchema.default(defaultAccessRules.rosterRoles.administrator),
        counselor: rosterRolesSchema.default(defaultAccessRules.rosterRoles.counselor),
      })
      .prefault({}),
    claims: z.array(claimRuleSchema).readonly().default(defaultAccessRules.claims),
  })
  .prefault({});

const safetyRoleSchema = z.enum(['administrator', 'counselor', 'teacher'], {
  error: 'must be one of "administrator", "counselor", "teacher"',
});

const slugSchema = z.string().regex(/^\w{1,64}$/, { message: 'must be a slug such as "Grooming"' });

export const safetySchema = z
  .strictObject({
    roles: z.array(safetyRoleSchema).readonly().default(defaultAccessRules.safetyRoles),
    types: z.array(slugSchema).readonly().default(defaultSafety.types),
    protocol: z.string().trim().min(1).max(2000).nullable().default(defaultSafety.protocol),
    contact: z.string().trim().min(1).max(300).nullable().default(defaultSafety.contact),
  })
  .prefault({});
