/** The signals that are shown, as a file: docs/csv.md tells what stands in its columns. */
import type { ApplicationMap } from '#src/api/applications.ts';
import { toCsv } from '#src/format/csv.ts';
import type { Signal } from '#src/measures/signals.ts';
import { toIsoWithOffset } from '#src/time/local-times.ts';
import { insightGroupName } from '#src/words/insight-groups.ts';
import { insightTypeName } from '#src/words/insight-types.ts';

const header = [
  'signal_id',
  'type',
  'type_in_words',
  'category',
  'reason',
  'from',
  'to',
  'seconds',
  'session_id',
  'application_id',
  'application',
];

/** One row for each signal in the order given, times with the zone's offset. */
export function toSignalsCsv(
  signals: readonly Signal[],
  timeZone: string,
  applications: ApplicationMap | undefined,
): string {
  return toCsv(
    header,
    signals.map(({ insight, category, session, applicationId }) => [
      insight.id,
      insight.insightType,
      insightTypeName(insight.insightType),
      insightGroupName(category).toLowerCase(),
      insight.reason ?? null,
      toIsoWithOffset(insight.startedAtTime, timeZone),
      toIsoWithOffset(insight.endedAtTime, timeZone),
      insight.durationInSeconds,
      session?.id ?? null,
      applicationId,
      applications?.get(applicationId ?? '')?.name.trim() || null,
    ]),
  );
}
