import type { Tone } from '#src/ui/share-bar.tsx';

const tones = new Map<string, Tone>([
  ['OnDeviceDistractions', 'on-device'],
  ['StudentNotPresent', 'absent'],
  ['EnvironmentalDistractions', 'environment'],
  ['LearningAppBestPractices', 'habits'],
]);

/** The colour role of a level; levels that the guide does not name share the grey one. */
export function levelTone(level: string): Tone {
  return tones.get(level) ?? 'other';
}
