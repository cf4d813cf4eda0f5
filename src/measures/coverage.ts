/**
 * What could be seen at all. A camera that is off sees nobody look away, and an application whose waste meter is off
 * measures nothing: "0 % off-task" would then be a claim that nobody made (docs/decisions/0005).
 */
import type { Session } from '#src/contract/sessions.ts';

/** Sessions by what could be seen in them. The last three add up to `measured`. */
export interface Coverage {
  readonly sessions: number;
  /** Sessions whose application measures off-task time, or does not say that it does not. */
  readonly measured: number;
  readonly withCamera: number;
  readonly withoutCamera: number;
  readonly cameraUnknown: number;
}

type SeenSession = Pick<Session, 'applicationId' | 'webcamEnabled'>;

/** @param isMeasured false only where an application's `wasteMeter` is `off` */
export function toCoverage(
  sessions: readonly SeenSession[],
  isMeasured: (applicationId: string) => boolean,
): Coverage {
  const measured = sessions.filter(({ applicationId }) => isMeasured(applicationId));
  const count = (webcam: boolean) => measured.filter(({ webcamEnabled }) => webcamEnabled === webcam).length;
  const withCamera = count(true);
  const withoutCamera = count(false);
  return {
    sessions: sessions.length,
    measured: measured.length,
    withCamera,
    withoutCamera,
    cameraUnknown: measured.length - withCamera - withoutCamera,
  };
}

/**
 * How an amount of off-task time may be read. `known`: as the number it is. The others replace a number that would
 * mislead: `not-measured` any amount, `not-observed` and `none-reported` a 0 that is no evidence of anything.
 */
export type OffTaskReading = 'known' | 'not-measured' | 'not-observed' | 'none-reported';

/**
 * The reading of an amount of off-task time. A 0 is known only where the camera was on in every session; as long as the
 * sessions are not there (`undefined`), a 0 is no more than "none reported".
 */
export function toOffTaskReading(offTaskSeconds: number, coverage: Coverage | undefined): OffTaskReading {
  if (coverage !== undefined && coverage.sessions > 0 && coverage.measured === 0) return 'not-measured';
  if (offTaskSeconds > 0) return 'known';
  if (coverage === undefined || coverage.measured === 0) return 'none-reported';
  if (coverage.withCamera === coverage.sessions) return 'known';
  return coverage.withoutCamera === coverage.measured ? 'not-observed' : 'none-reported';
}

/** The reading of one session's off-task time. */
export function toSessionReading(
  session: SeenSession & Pick<Session, 'wasteDurationInSeconds'>,
  isMeasured: (applicationId: string) => boolean,
): OffTaskReading {
  return toOffTaskReading(session.wasteDurationInSeconds, toCoverage([session], isMeasured));
}
