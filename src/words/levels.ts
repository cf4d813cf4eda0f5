/** Names and descriptions of the overview's levels (guide, "Overview Levels"). */
import type { levels } from '#src/contract/insight-types.ts';
import { toReadableSlug } from './slugs.ts';

type Level = (typeof levels)[number];

const texts: Record<Level, { name: string; description: string }> = {
  OnDeviceDistractions: {
    name: 'On-device distractions',
    description: 'Something else on the device, such as games, videos or social media.',
  },
  StudentNotPresent: {
    name: 'Student not present',
    description: 'Away from the seat, or looking away from the screen.',
  },
  EnvironmentalDistractions: {
    name: 'Environmental distractions',
    description: 'Something in the room, such as eating or talking with others.',
  },
  LearningAppBestPractices: {
    name: 'Learning-app habits',
    description: 'Ways of working in the app that get in the way of learning, such as skipping questions.',
  },
};

const textsByLevel = new Map<string, { name: string; description: string }>(Object.entries(texts));

/** The name of a level; an unknown one is spelled out from its slug. */
export function levelName(level: string): string {
  return textsByLevel.get(level)?.name ?? toReadableSlug(level);
}

/** One line about a level; for an unknown one that it is unknown here, because a guess would be read as a fact. */
export function levelDescription(level: string): string {
  return (
    textsByLevel.get(level)?.description ??
    'A level that TimeBack reports and this dashboard does not know yet.'
  );
}
