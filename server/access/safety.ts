/**
 * Safety signals on their way out. For a viewer who may not see a student's, they are taken out whole, as if they had never
 * been; nothing that is left may tell that something is missing.
 */
import { z } from 'zod';
import {
  isOrdinarySlug,
  proctoringTypes,
  toBareSlug,
  unlistedWasteTypes,
  wasteTypes,
} from '#src/contract/insight-types.ts';

/** What a school says about safety signals. */
export interface SafetyRules {
  /** Slugs that are about safety beside those of the guide. */
  readonly types: readonly string[];
  /** What to do, in the school's words, and whom to turn to; `null` where the school has not said it. */
  readonly protocol: string | null;
  readonly contact: string | null;
}

/** What is said where the school has no file. */
export const defaultSafety: SafetyRules = { types: [], protocol: null, contact: null };

/** Whether a slug is about safety: by the guide, by its name, or because the school says so. */
export interface IsSafety {
  (slug: string): boolean;
  /** True where the school's settings add to the guide's. */
  readonly hasMore: boolean;
}

/** @param more slugs that the school's settings add */
export function createIsSafety(more: readonly string[]): IsSafety {
  const bare = new Set(more.map(toBareSlug));
  const isSafety = (slug: string) => !isOrdinarySlug(slug) || bare.has(toBareSlug(slug));
  return Object.assign(isSafety, { hasMore: bare.size > 0 });
}

const knownTypes: ReadonlySet<string> = new Set([...wasteTypes, ...unlistedWasteTypes, ...proctoringTypes]);

// What is not named here does not pass. A field of another kind stays as it is: whoever reads it counts it as unreadable.
const signalSchema = z.object({
  id: z.optional(z.unknown()),
  insightType: z.string(),
  reason: z.optional(z.unknown()),
  startedAtTime: z.optional(z.unknown()),
  endedAtTime: z.optional(z.unknown()),
  durationInSeconds: z.optional(z.unknown()),
  version: z.optional(z.unknown()),
  applicationId: z.optional(z.unknown()),
  sessionId: z.optional(z.unknown()),
});

type Signal = z.infer<typeof signalSchema>;

/**
 * A type that nobody here knows may be about safety: its name can be read, and what was seen cannot.
 */
function withoutDoubtfulReason(signal: Signal): Signal {
  return knownTypes.has(signal.insightType) ? signal : { ...signal, reason: null };
}

/**
 * The signals of a list without those about safety, each once: a list that grows while it is read repeats some.
 * @returns `null` in the place of a record whose type cannot be read, so that it is counted as unreadable
 */
export function toOrdinarySignals(raw: readonly unknown[], isSafety: IsSafety): readonly (Signal | null)[] {
  const ids = new Set<unknown>();
  return raw.flatMap((value) => {
    const signal = signalSchema.safeParse(value).data;
    if (signal === undefined) return [null];
    if (isSafety(signal.insightType) || ids.has(signal.id)) return [];
    if (typeof signal.id === 'string') ids.add(signal.id);
    return [withoutDoubtfulReason(signal)];
  });
}

const slugFields = ['insightType', 'level', 'type'] as const;
const objectSchema = z.record(z.string(), z.unknown());

function isAboutSafety(value: unknown, isSafety: IsSafety): boolean {
  const record = objectSchema.safeParse(value).data ?? {};
  return slugFields.some((field) => {
    const slug = record[field];
    return typeof slug === 'string' && isSafety(slug);
  });
}

/** Documented bodies have six; what lies deeper than this is nothing that anybody reads, and may be endless. */
const deepest = 32;

/**
 * A body without whatever is about safety, at any depth: out of lists, `null` in other places, and `null` for what lies too
 * deep to be looked at. For an overview, whose lists of levels and types are short and have no count beside them.
 */
export function withoutSafety(value: unknown, isSafety: IsSafety, depth = 0): unknown {
  if (depth > deepest) return null;
  if (Array.isArray(value)) {
    return value
      .filter((item) => !isAboutSafety(item, isSafety))
      .map((item: unknown) => withoutSafety(item, isSafety, depth + 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isAboutSafety(value, isSafety)) return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isSafety(key))
      .map(([key, inner]) => [key, withoutSafety(inner, isSafety, depth + 1)]),
  );
}

const listSchema = z.looseObject({ insights: z.array(z.unknown()) });

/**
 * For whoever may see safety signals: types that only the school's settings call so get a name that says it, by which the
 * page keeps them apart from all that is counted (src/contract/insight-types.ts).
 */
export function withSafetyNamed(body: unknown, isSafety: IsSafety): unknown {
  const list = listSchema.safeParse(body).data;
  if (list === undefined) return body;
  const insights = list.insights.map((value) => {
    const signal = z.looseObject({ insightType: z.string() }).safeParse(value).data;
    if (signal === undefined || !isSafety(signal.insightType) || !isOrdinarySlug(signal.insightType))
      return value;
    return { ...signal, insightType: `Safety${signal.insightType}` };
  });
  return { ...list, insights };
}
