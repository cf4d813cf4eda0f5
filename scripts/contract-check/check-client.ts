/** The client of a check, as the settings say: the platform, or without credentials the embedded simulator. */
import type { Settings } from '#server/settings.ts';
import { simulatorCredentials } from '#simulator/create-simulator.ts';
import { composeSimulator, createClock } from '../compose.ts';
import { createPlatformClient, type PlatformClient } from './ask-platform.ts';

export interface CheckClient {
  readonly client: PlatformClient;
  readonly now: () => number;
  /** Whom the check asks, in a sentence. */
  readonly introduction: string;
}

export function createCheckClient(settings: Settings): CheckClient {
  const { baseUrl, tokenUrl, credentials } = settings;
  const now = createClock(settings);
  const simulator = credentials === null ? composeSimulator(settings, simulatorCredentials) : null;
  const upstream = {
    isSimulator: simulator !== null,
    name: new URL(baseUrl).host,
    baseUrl,
    tokenUrl,
    ...(credentials ?? simulatorCredentials),
  };
  return {
    now,
    client: createPlatformClient(
      upstream,
      (request) => (simulator === null ? fetch(request) : simulator.fetch(request)),
      now,
    ),
    introduction:
      simulator === null
        ? `Asking ${baseUrl}, one endpoint after the other.`
        : 'No credentials are set (TIMEBACK_CLIENT_ID, TIMEBACK_CLIENT_SECRET): asking the embedded simulator, which proves nothing about TimeBack.',
  };
}
