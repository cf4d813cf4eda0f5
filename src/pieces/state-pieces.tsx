import { ApiError } from '#src/api/api-error.ts';
import type { Failure } from '#src/contract/problem.ts';
import { FailureNotice } from '#src/pages/failure-notice.tsx';
import { NoBars } from '#src/pages/student-overview/no-bars.tsx';
import { UnreadableNote } from '#src/pages/unreadable-note.tsx';
import { studentViewCodec } from '#src/routing/student-view.ts';
import { noLevelsText } from '#src/words/breakdown.ts';
import { Group, Piece } from './piece.tsx';

const statuses = [400, 401, 403, 404, 429, 500, 502, 503, 504];

const failures: readonly (readonly [string, Failure])[] = [
  ['No network', { kind: 'network' }],
  ['No answer in time', { kind: 'timeout' }],
  ['An answer that differs from the contract', { kind: 'contract', place: 'summary.totalDurationInSeconds' }],
  ...statuses.map(
    (status) =>
      [`Status ${status}`, { kind: 'http', status, message: null, requestId: `made-up-${status}` }] as const,
  ),
];

const readings = ['known', 'none-reported', 'not-observed', 'not-measured'] as const;

/** What stands in the place of data: that there is none, that some is missing, that it did not come. */
export function StatePieces() {
  return (
    <Group name="States">
      <Piece name="Nothing to draw, no levels, records that could not be read">
        <NoBars view={studentViewCodec.defaults} />
        {readings.map((reading) => (
          <p key={reading} className="text-quiet">
            {noLevelsText(reading)}
          </p>
        ))}
        <UnreadableNote count={2} what="session" />
      </Piece>
      {failures.map(([name, failure]) => (
        <Piece key={name} name={name}>
          <FailureNotice error={new ApiError(failure)} onRetry={() => undefined} />
        </Piece>
      ))}
    </Group>
  );
}
