import { describe, expect, it } from 'vitest';
import { levels } from '#src/contract/insight-types.ts';
import { levelDescription, levelHarmlessCause, levelInSentence, levelName } from './levels.ts';

describe('levelName', () => {
  it.each([
    ['OnDeviceDistractions', 'On-device distractions'],
    ['StudentNotPresent', 'Student not present'],
    ['EnvironmentalDistractions', 'Environmental distractions'],
    ['LearningAppBestPractices', 'Learning-app habits'],
    ['CosmicRays', 'Cosmic rays'],
    ['constructor', 'Constructor'],
    ['', 'Other'],
  ])('calls %j %j', (level, name) => {
    expect(levelName(level)).toBe(name);
  });
});

describe('levelInSentence', () => {
  it.each([
    ['StudentNotPresent', 'the student not being present'],
    ['OnDeviceDistractions', 'on-device distractions'],
    ['CosmicRays', 'cosmic rays'],
    ['VPN_use', 'VPN use'],
  ])('calls %j %j', (level, words) => {
    expect(levelInSentence(level)).toBe(words);
  });
});

describe('levelDescription', () => {
  it('describes each level in a sentence of its own', () => {
    const descriptions = levels.map(levelDescription);
    expect(new Set(descriptions).size).toBe(levels.length);
    expect(descriptions.filter((text) => !/^[A-Z].*\.$/.test(text))).toStrictEqual([]);
  });

  it('says of an unknown level that it is unknown here', () => {
    expect(levelDescription('CosmicRays')).toBe(
      'A level that TimeBack reports and this dashboard does not know yet.',
    );
  });
});

describe('levelHarmlessCause', () => {
  it('gives each level, known or not, a harmless explanation of its own', () => {
    const causes = [...levels, 'CosmicRays'].map(levelHarmlessCause);
    expect(new Set(causes).size).toBe(levels.length + 1);
    expect(causes.filter((text) => !/^[A-Z].*\.$/.test(text))).toStrictEqual([]);
  });
});
