/** Settings of a start: the environment, then `.env`. Stops the process with a clear list where they are wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { ConfigError } from '#server/config-error.ts';
import { readSettings, type Settings, type SettingsSources } from '#server/settings.ts';
import { inProject } from './project.ts';

/** @param defaultPort where `PORT` is not set */
export function loadSettings(
  defaultPort: number,
  purpose: SettingsSources['purpose'] = 'dashboard',
): Settings {
  const file = inProject('.env');
  // Does not overwrite: what stands in the real environment wins.
  if (existsSync(file)) loadEnvFile(file);
  try {
    return readSettings(process.env, {
      serverTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      defaultPort,
      purpose,
      readTextFile: (path) => readFileSync(path, 'utf8'),
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
