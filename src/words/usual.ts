/** A session beside the student's own usual, in words. They compare and do not judge. */
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { fewestForUsual, type Usual } from '#src/measures/usual.ts';
import { readingText } from './coverage.ts';
import { sessionCount } from './sessions.ts';

/** Under the session's length: "usually 45 min"; `null` where nothing is usual. */
export function usualTimeText(usual: Usual, locale: string): string | null {
  return usual.kind === 'known' ? `usually ${formatDuration(usual.seconds, locale)}` : null;
}

/** Under the session's off-task share: "usually 9%"; `null` where nothing is usual. */
export function usualShareText(usual: Usual, locale: string): string | null {
  if (usual.kind !== 'known' || usual.share.kind !== 'known') return null;
  const { percentage, reading } = usual.share;
  return `usually ${reading === 'known' ? formatPercent(percentage, locale) : readingText(reading)}`;
}

interface UsualPlace {
  readonly application: string;
  /** When: "this week", "in the last 4 weeks". */
  readonly when: string;
  readonly webcamEnabled: boolean | null | undefined;
}

/** What "usually" is made of, or why nothing is called usual; `null` where it is too early to ask. */
export function usualBasisText(
  usual: Usual,
  { application, when, webcamEnabled }: UsualPlace,
  locale: string,
): string | null {
  const others = (count: number) =>
    `${formatCount(count, locale)} other ${count === 1 ? 'session' : 'sessions'} in ${application} ${when}`;
  if (usual.kind === 'may-still-run') return null;
  if (usual.kind === 'too-few') {
    return usual.sessions === 0
      ? `There is no other session in ${application} ${when} to compare with.`
      : `Only ${others(usual.sessions)}: too few to say what is usual. It takes ${fewestForUsual}.`;
  }
  const basis = `Usually: the middle of ${others(usual.sessions)}`;
  const { share } = usual;
  if (share.kind === 'no-number' || (share.kind === 'known' && share.sessions === usual.sessions)) {
    return `${basis}.`;
  }
  const camera = sameCameraText(webcamEnabled);
  return share.kind === 'known'
    ? `${basis}; for the off-task share, of the ${formatCount(share.sessions, locale)} of them ${camera}.`
    : `${basis}. For the off-task share too few of them can be compared: ${sessionCount(share.sessions, locale)} ${camera}.`;
}

function sameCameraText(webcamEnabled: boolean | null | undefined): string {
  if (webcamEnabled === true) return 'with the camera on, as here';
  return webcamEnabled === false ? 'without a camera, as here' : 'whose camera use is not reported, as here';
}
