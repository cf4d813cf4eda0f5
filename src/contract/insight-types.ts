/**
 * What the guide names: insight types in three groups, and four overview levels. Both sets are open on the wire
 * (the platform serves types as data), so an unknown slug is ordinary and is shown by a readable name.
 *
 * Safety types are the exception: they are recognised here, at the edge, and leave the parser as another kind of
 * value, so that no figure, trend, filter or count can be handed one.
 */

export const wasteTypes = [
  'AwayFromSeat',
  'EyesOffScreen',
  'Idling',
  'NonLearningContent',
  'Socializing',
  'IgnoringHelp',
  'SkipAssessment',
  'AbandonedAssessment',
  'TopicShopping',
] as const;

/**
 * What the guide counts as off-task time although its table of types does not list it: `Game` in the overview example, and
 * eating, which its level of distractions around the student names; that its slug is `Eating` is our guess.
 */
export const unlistedWasteTypes = ['Game', 'Eating'] as const;

export const proctoringTypes = ['UnauthorizedAppUse', 'HelpFromAnotherPerson'] as const;

const safetyTypes = [
  'BullyingOrHarassment',
  'EmbarrassingOrDefaming',
  'MentalHealthDistress',
  'PornographyOrSexualContent',
  'SelfHarmOrSuicide',
  'SubstanceAbuse',
  'ViolenceOrAbuse',
  'WebcamNudity',
] as const;

/** `OtherSafety` is ours: a type that says it is about safety and that the guide does not list. */
export type SafetyType = (typeof safetyTypes)[number] | 'OtherSafety';

export const levels = [
  'OnDeviceDistractions',
  'StudentNotPresent',
  'EnvironmentalDistractions',
  'LearningAppBestPractices',
] as const;

/** A slug without case and separators, so that `self_harm_or_suicide` does not slip past the safety rule. */
export function toBareSlug(slug: string): string {
  return slug.replaceAll(/[^A-Za-z]/g, '').toLowerCase();
}

const safetyTypesByBareSlug = new Map<string, SafetyType>(
  safetyTypes.map((type) => [toBareSlug(type), type]),
);

/**
 * The safety type a slug stands for, however it is spelled; `undefined` for every other slug. Types are data on the
 * platform and can grow, so a slug that only begins with "safety" is one as well.
 */
export function toSafetyType(slug: string): SafetyType | undefined {
  const bare = toBareSlug(slug);
  return safetyTypesByBareSlug.get(bare) ?? (bare.startsWith('safety') ? 'OtherSafety' : undefined);
}

/** True for a slug that may enter figures: any level or type, known or not, that is not about safety. */
export function isOrdinarySlug(slug: string): boolean {
  return toSafetyType(slug) === undefined;
}
