/** Names and descriptions of insight types, in classroom words (guide, "Insight Types"). An insight is a signal, not a finding. */
import type {
  proctoringTypes,
  SafetyType,
  unlistedWasteTypes,
  wasteTypes,
} from '#src/contract/insight-types.ts';
import { toReadableSlug } from './slugs.ts';

type KnownType =
  (typeof wasteTypes)[number] | (typeof unlistedWasteTypes)[number] | (typeof proctoringTypes)[number];

const texts: Record<KnownType, { name: string; description: string }> = {
  AwayFromSeat: { name: 'Left the seat', description: 'The student was not seen at the desk.' },
  EyesOffScreen: {
    name: 'Looked away from the screen',
    description: 'The student seemed to look somewhere else. Reading on paper or thinking can look the same.',
  },
  Idling: {
    name: 'Paused for a long time',
    description: 'The device saw no activity for a while. Reading or working on paper can look the same.',
  },
  NonLearningContent: {
    name: 'Opened non-learning content',
    description: 'Something on the screen did not look like learning content.',
  },
  Socializing: { name: 'Chatted or used social media', description: 'Messages or social media were in use.' },
  IgnoringHelp: { name: 'Passed over help', description: 'A coaching hint was closed or not followed.' },
  SkipAssessment: { name: 'Skipped questions', description: 'Questions of an assessment were left out.' },
  AbandonedAssessment: {
    name: 'Left an assessment unfinished',
    description: 'An assessment was started and not completed.',
  },
  TopicShopping: {
    name: 'Switched topics quickly',
    description: 'Topics changed quickly, without progress in any of them.',
  },
  Eating: { name: 'Seemed to eat', description: 'The student seemed to eat.' },
  Game: { name: 'Played a game', description: 'A game seemed to be on the screen.' },
  UnauthorizedAppUse: {
    name: 'Used an app that was not allowed',
    description: 'An app outside those allowed for a proctored session was in use.',
  },
  HelpFromAnotherPerson: {
    name: 'Had help from another person',
    description: 'Another person seemed to help during a proctored session.',
  },
};

const textsByType = new Map<string, { name: string; description: string }>(Object.entries(texts));

/** A short verb phrase for a type; an unknown one is spelled out from its slug. */
export function insightTypeName(slug: string): string {
  return textsByType.get(slug)?.name ?? toReadableSlug(slug);
}

/** One line about a type; for an unknown one that it is unknown here. */
export function insightTypeDescription(slug: string): string {
  return (
    textsByType.get(slug)?.description ??
    'A signal that TimeBack reports and this dashboard does not know yet.'
  );
}

const cameraCaveat = 'Judged by camera: poor light, glasses, skin tone or a turned head can mislead it.';

/**
 * What can mislead the software where it judges people by camera. The guide does not say what it watches with: desk and
 * gaze can only be seen, and a helper can only be seen or heard.
 */
const caveats = new Map<string, string>([
  ['AwayFromSeat', cameraCaveat],
  ['EyesOffScreen', cameraCaveat],
  ['Eating', cameraCaveat],
  [
    'HelpFromAnotherPerson',
    'Judged by camera or microphone: somebody passing by, a voice in the room, poor light or skin tone can mislead it.',
  ],
]);

/** Why a type that rests on a camera can be wrong; `null` for the others. */
export function insightTypeCaveat(slug: string): string | null {
  return caveats.get(slug) ?? null;
}

const safetyNames: Record<SafetyType, string> = {
  BullyingOrHarassment: 'Bullying or harassment',
  EmbarrassingOrDefaming: 'Embarrassing or defaming content',
  MentalHealthDistress: 'Signs of distress',
  PornographyOrSexualContent: 'Sexual content',
  SelfHarmOrSuicide: 'Self-harm or suicide',
  SubstanceAbuse: 'Substance abuse',
  ViolenceOrAbuse: 'Violence or abuse',
  WebcamNudity: 'Nudity on camera',
  OtherSafety: 'Safety signal of a kind not known here',
};

/** The name of a safety signal's subject. */
export function safetyTypeName(type: SafetyType): string {
  return safetyNames[type];
}
