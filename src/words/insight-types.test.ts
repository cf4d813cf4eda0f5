import { describe, expect, it } from 'vitest';
import { proctoringTypes, wasteTypes } from '#src/contract/insight-types.ts';
import type { SafetyType } from '#src/contract/insight-types.ts';
import {
  insightTypeCaveat,
  insightTypeDescription,
  insightTypeName,
  safetyTypeName,
} from './insight-types.ts';

const knownTypes = [...wasteTypes, ...proctoringTypes, 'Game'];

describe('insightTypeName', () => {
  it.each([
    ['AwayFromSeat', 'Left the seat'],
    ['EyesOffScreen', 'Looked away from the screen'],
    ['Idling', 'Paused for a long time'],
    ['NonLearningContent', 'Opened non-learning content'],
    ['Socializing', 'Chatted or used social media'],
    ['IgnoringHelp', 'Passed over help'],
    ['SkipAssessment', 'Skipped questions'],
    ['AbandonedAssessment', 'Left an assessment unfinished'],
    ['TopicShopping', 'Switched topics quickly'],
    ['Game', 'Played a game'],
    ['UnauthorizedAppUse', 'Used an app that was not allowed'],
    ['HelpFromAnotherPerson', 'Had help from another person'],
    ['EatingLunch', 'Eating lunch'],
    ['toString', 'To string'],
  ])('calls %j %j', (slug, name) => {
    expect(insightTypeName(slug)).toBe(name);
  });
});

describe('insightTypeDescription', () => {
  it('describes each type in sentences of its own', () => {
    const descriptions = knownTypes.map(insightTypeDescription);
    expect(new Set(descriptions).size).toBe(knownTypes.length);
    expect(descriptions.filter((text) => !/^[A-Z].*\.$/.test(text))).toStrictEqual([]);
  });

  it('says of an unknown type that it is unknown here', () => {
    expect(insightTypeDescription('EatingLunch')).toBe(
      'A signal that TimeBack reports and this dashboard does not know yet.',
    );
  });
});

describe('insightTypeCaveat', () => {
  it.each(['AwayFromSeat', 'EyesOffScreen', 'HelpFromAnotherPerson'])(
    'says of %s what misleads a camera',
    (slug) => {
      expect(insightTypeCaveat(slug)).toMatch(/^Judged by camera.*: .*light.*skin tone.* can mislead it\.$/);
    },
  );

  it.each(['Game', 'UnauthorizedAppUse', 'EatingLunch', 'toString'])('says nothing of %s', (slug) => {
    expect(insightTypeCaveat(slug)).toBeNull();
  });
});

describe('the words of levels and types', () => {
  it('never say waste, cheat or lazy', () => {
    const texts = knownTypes.flatMap((slug) => [insightTypeName(slug), insightTypeDescription(slug)]);
    expect(texts.filter((text) => /wast|cheat|laz/i.test(text))).toStrictEqual([]);
  });
});

describe('safetyTypeName', () => {
  it.each<[type: SafetyType, name: string]>([
    ['BullyingOrHarassment', 'Bullying or harassment'],
    ['EmbarrassingOrDefaming', 'Embarrassing or defaming content'],
    ['MentalHealthDistress', 'Signs of distress'],
    ['PornographyOrSexualContent', 'Sexual content'],
    ['SelfHarmOrSuicide', 'Self-harm or suicide'],
    ['SubstanceAbuse', 'Substance abuse'],
    ['ViolenceOrAbuse', 'Violence or abuse'],
    ['WebcamNudity', 'Nudity on camera'],
    ['OtherSafety', 'Safety signal of a kind not known here'],
  ])('calls %s %j', (type, name) => {
    expect(safetyTypeName(type)).toBe(name);
  });
});
