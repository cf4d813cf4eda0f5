/** The guide's example bodies, value for value (guide, "Example Response" of each endpoint), as one student's data. */

export const guideSession = {
  id: '550e8400-e29b-41d4-a716-446655440000',
  applicationId: 'learning-app-uuid',
  startedAtTime: '2025-01-15T09:00:00Z',
  endedAtTime: '2025-01-15T10:30:00Z',
  durationInSeconds: 5400,
  wasteDurationInSeconds: 720,
  wastePercentage: 13,
  isProctored: true,
  proctoredResult: 'PASSED',
  recordingStartedAtTime: '2025-01-15T09:00:05Z',
  recordingEndedAtTime: '2025-01-15T10:29:55Z',
  recordingS3Key: 'recordings/2025/01/15/session-550e8400.webm',
} as const;

export const guideSessionSummary = {
  startedAtTime: '2025-01-15T09:00:00Z',
  endedAtTime: '2025-01-15T10:30:00Z',
  durationInSeconds: 5400,
  wasteDurationInSeconds: 720,
  wastePercentage: 13,
} as const;

export const guideInsight = {
  id: '550e8400-e29b-41d4-a716-446655440000',
  insightType: 'Idling',
  reason: 'No activity detected for extended period',
  startedAtTime: '2025-01-15T09:15:00Z',
  endedAtTime: '2025-01-15T09:20:00Z',
  durationInSeconds: 300,
  version: 'v1',
} as const;

/** Answered for every window: the guide shows one body and does not say how it came about. */
export const guideOverview = {
  summary: {
    totalDurationInSeconds: 36000,
    totalWasteDurationInSeconds: 5400,
    wastePercentage: 15,
    biggestInsight: { level: 'OnDeviceDistractions', durationInSeconds: 2400, wastePercentage: 7 },
  },
  trend: {
    buckets: [
      {
        startedAtTime: '2025-01-01T00:00:00Z',
        endedAtTime: '2025-01-02T00:00:00Z',
        totalDurationInSeconds: 7200,
        wasteDurationInSeconds: 1080,
        wastePercentage: 15,
        levels: [
          { level: 'StudentNotPresent', durationInSeconds: 300 },
          { level: 'OnDeviceDistractions', durationInSeconds: 780 },
        ],
      },
    ],
  },
  breakdown: {
    levels: [
      {
        level: 'OnDeviceDistractions',
        durationInSeconds: 2400,
        wastePercentage: 7,
        subtypes: [
          { insightType: 'Game', durationInSeconds: 1200 },
          { insightType: 'NonLearningContent', durationInSeconds: 1200 },
        ],
      },
    ],
  },
} as const;
