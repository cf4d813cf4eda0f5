/**
 * `GET /insights/1.0/users/{userId}/sessions`: one page of a student's sessions. Only the seven fields that guide
 * and reference both demand are required; `endedAtTime` of a running session keeps moving and is never null.
 */
import { pagingFields } from './paging.ts';
import { instantSchema, percentageSchema, readableItemsSchema, secondsSchema } from './primitives.ts';
import { z } from './zod.ts';

export const sessionSchema = z.pipe(
  z.object({
    id: z.string().check(z.minLength(1)),
    applicationId: z.string().check(z.minLength(1)),
    startedAtTime: instantSchema,
    endedAtTime: instantSchema,
    durationInSeconds: secondsSchema,
    wasteDurationInSeconds: secondsSchema,
    wastePercentage: percentageSchema,
    isProctored: z.nullish(z.boolean()),
    proctoredResult: z.nullish(z.string()),
    recordingStartedAtTime: z.nullish(instantSchema),
    recordingEndedAtTime: z.nullish(instantSchema),
    recordingS3Key: z.nullish(z.string()),
    webcamEnabled: z.nullish(z.boolean()),
  }),
  // The storage key leads nowhere a teacher may go: that a recording exists is all that is kept.
  z.transform(({ recordingS3Key, ...session }) => ({
    ...session,
    hasRecording: Boolean(recordingS3Key ?? session.recordingStartedAtTime),
  })),
);

export type Session = z.infer<typeof sessionSchema>;

export const sessionsPageSchema = z.pipe(
  z.object({ ...pagingFields, sessions: readableItemsSchema(sessionSchema) }),
  z.transform(({ sessions, ...paging }) => ({ ...sessions, paging })),
);
