/** A session as the platform sends it, with every field that our schema lists; tests change what they are about. */
export const wireSession = {
  id: '1',
  applicationId: '2',
  startedAtTime: '2026-03-02T15:00:00Z',
  endedAtTime: '2026-03-02T15:30:00Z',
  durationInSeconds: 1800,
  wasteDurationInSeconds: 180,
  wastePercentage: 10,
  isProctored: true,
  proctoredResult: 'PASSED',
  recordingStartedAtTime: null,
  recordingEndedAtTime: null,
  recordingS3Key: null,
  webcamEnabled: true,
};
