/** Names and descriptions of the overview's levels (guide, "Overview Levels"). */
import type { levels } from '#src/contract/insight-types.ts';
import { toInnerName, toReadableSlug } from './slugs.ts';

type Level = (typeof levels)[number];

interface LevelText {
  readonly name: string;
  /** The name within a sentence, where the name alone makes none. */
  readonly inSentence?: string;
  /** What it looks like in class. */
  readonly description: string;
  /** Why the same signal can come from a student who works well. */
  readonly harmless: string;
}

const texts: Record<Level, LevelText> = {
  OnDeviceDistractions: {
    name: 'On-device distractions',
    description: 'Something else on the device, such as games, videos or social media.',
    harmless: 'It can also be a learning game, a video that was set, or a page that was left open.',
  },
  StudentNotPresent: {
    name: 'Student not present',
    inSentence: 'the student not being present',
    description: 'Away from the seat, or looking away from the screen.',
    harmless: 'It can also be work on paper, thinking, or a seat outside the camera’s view.',
  },
  EnvironmentalDistractions: {
    name: 'Environmental distractions',
    description: 'Something in the room, such as eating or talking with others.',
    harmless: 'It can also be a neighbour’s noise, a question to the teacher, or work in pairs.',
  },
  LearningAppBestPractices: {
    name: 'Learning-app habits',
    description: 'Ways of working in the app that get in the way of learning, such as skipping questions.',
    harmless: 'It can also be work that is too easy or too hard, or a task that someone set elsewhere.',
  },
};

const textsByLevel = new Map<string, LevelText>(Object.entries(texts));

/** The name of a level; an unknown one is spelled out from its slug. */
export function levelName(level: string): string {
  return textsByLevel.get(level)?.name ?? toReadableSlug(level);
}

/** A level in the middle of a sentence. */
export function levelInSentence(level: string): string {
  return textsByLevel.get(level)?.inSentence ?? toInnerName(levelName(level));
}

/** One line about a level; for an unknown one that it is unknown here, because a guess would be read as a fact. */
export function levelDescription(level: string): string {
  return (
    textsByLevel.get(level)?.description ??
    'A level that TimeBack reports and this dashboard does not know yet.'
  );
}

/** At least one harmless explanation of a level's signals. */
export function levelHarmlessCause(level: string): string {
  return (
    textsByLevel.get(level)?.harmless ??
    'As with every signal, the software can be wrong, and the reason can be harmless.'
  );
}
