/** Signals inside a session: what was noticed, for how long, and where in the session it lies. */
import type { PlannedInsight } from './planned-session.ts';
import type { Random } from './random.ts';

export interface Signal {
  readonly insightType: string;
  readonly seconds: number;
  /** Default: one of the usual sentences for the type. */
  readonly reason?: string;
}

const reasonsByType: ReadonlyMap<string, readonly string[]> = new Map([
  ['AwayFromSeat', ['Student left the desk during the lesson', 'No face was visible in the camera picture']],
  [
    'EyesOffScreen',
    ['Student looked away from the screen', 'Gaze stayed off the screen while a task was open'],
  ],
  [
    'Idling',
    ['No activity detected for extended period', 'No mouse or keyboard input while a task was open'],
  ],
  [
    'NonLearningContent',
    ['A video site was open beside the lesson', 'A shopping site was open in another tab'],
  ],
  ['Game', ['A browser game was played during the lesson']],
  ['Socializing', ['Student talked with somebody in the room', 'A chat was open beside the lesson']],
  ['Eating', ['Student was eating at the desk']],
  ['IgnoringHelp', ['A hint was dismissed without being read']],
  ['SkipAssessment', ['Check questions were skipped']],
  ['AbandonedAssessment', ['The check was left before its last question']],
  ['TopicShopping', ['Five topics were opened within two minutes']],
  ['UnauthorizedAppUse', ['A calculator app was in front during the check']],
  ['HelpFromAnotherPerson', ['A second voice named an answer']],
]);

function reasonFor(signal: Signal, random: Random): string {
  return (
    signal.reason ?? random.pick(reasonsByType.get(signal.insightType) ?? ['Noticed during the session'])
  );
}

/**
 * Lays signals into a session in the given order, at random and without overlap.
 * @throws RangeError where they do not fit
 */
export function placeSignals(
  signals: readonly Signal[],
  session: { readonly startedAt: number; readonly endedAt: number },
  random: Random,
): readonly PlannedInsight[] {
  const free =
    (session.endedAt - session.startedAt) / 1000 - signals.reduce((sum, { seconds }) => sum + seconds, 0);
  if (free < 0) throw new RangeError('The signals are longer than their session.');
  const pauses = signals.map(() => random.integer(0, free)).sort((a, b) => a - b);
  let spent = 0;
  return signals.map((signal, index) => {
    const startedAt = session.startedAt + ((pauses[index] ?? 0) + spent) * 1000;
    spent += signal.seconds;
    return {
      insightType: signal.insightType,
      reason: reasonFor(signal, random),
      startedAt,
      endedAt: startedAt + signal.seconds * 1000,
    };
  });
}
