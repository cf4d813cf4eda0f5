/**
 * Which overview level an insight type is counted under. The guide names levels and types but not the mapping;
 * docs/simulator.md says which lines are our choice. A type that is not here (proctoring, safety) is never off-task
 * time.
 */
const levelByType: ReadonlyMap<string, string> = new Map([
  ['AwayFromSeat', 'StudentNotPresent'],
  ['EyesOffScreen', 'StudentNotPresent'],
  ['Idling', 'StudentNotPresent'],
  ['Eating', 'EnvironmentalDistractions'],
  ['Socializing', 'EnvironmentalDistractions'],
  ['Game', 'OnDeviceDistractions'],
  ['NonLearningContent', 'OnDeviceDistractions'],
  ['IgnoringHelp', 'LearningAppBestPractices'],
  ['SkipAssessment', 'LearningAppBestPractices'],
  ['AbandonedAssessment', 'LearningAppBestPractices'],
  ['TopicShopping', 'LearningAppBestPractices'],
  // Types and levels that the guide does not know, for the two scenario students who have them.
  ['RapidGuessing', 'LearningAppBestPractices'],
  ['focus_drift_v2', 'StudentNotPresent'],
  ['BackgroundNoise', 'AcousticDistractions'],
  ['Slouching', 'posture_and_comfort'],
]);

/** The level of a type that counts as off-task time; `undefined` for every other type. */
export function levelOf(insightType: string): string | undefined {
  return levelByType.get(insightType);
}
