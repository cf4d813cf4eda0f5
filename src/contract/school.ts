/**
 * A school's own settings, as its file gives them (SCHOOL_CONFIG) and as every page receives them. All dates are civil
 * dates in the school's zone, both ends included; weekdays are ISO 8601 numbers, Monday 1 to Sunday 7.
 */
import { civilDateSchema } from './primitives.ts';
import { z } from './zod.ts';

const weekdaySchema = z.int().check(z.minimum(1), z.maximum(7));

/** A time of day on the school's clocks, `HH:MM`, 00:00 to 23:59. */
const timeOfDaySchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** A named stretch of days. */
const datedSchema = z.object({
  name: z.string(),
  firstDate: civilDateSchema,
  lastDate: civilDateSchema,
});

export const schoolSettingsSchema = z.object({
  name: z.nullable(z.string()),
  locale: z.string(),
  /** The day on which weeks begin. */
  firstDayOfWeek: weekdaySchema,
  /** The weekdays on which there is school. */
  schoolDays: z.array(weekdaySchema),
  /** From, inclusive, to, exclusive; `null` where the school has not said. */
  schoolHours: z.nullable(z.object({ from: timeOfDaySchema, to: timeOfDaySchema })),
  /** The terms of one school year in order, without overlap. The school year reaches from the first to the last. */
  terms: z.array(datedSchema),
  /** Holidays and other days without school. */
  daysOff: z.array(datedSchema),
});

export type SchoolSettings = z.infer<typeof schoolSettingsSchema>;
export type Dated = z.infer<typeof datedSchema>;
