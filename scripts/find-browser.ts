/** Finds a Chromium for the browser tests, or installs one, and says what it did. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { runTool } from './run-steps.ts';

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const fixedPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

function findOnSystem(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...(fixedPlaces[process.platform] ?? [])].find((path) => existsSync(path));
}

function findOfPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installOfPlaywright(): string | undefined {
  console.log('No Chromium found: installing the one of Playwright (playwright install chromium).');
  return runTool('playwright', ['install', 'chromium']) ? findOfPlaywright() : undefined;
}

function installOfDebian(): string | undefined {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isRootOnDebian) return undefined;
  console.log('Installing the Chromium of the system (apt-get install chromium).');
  const isInstalled = runTool('apt-get', ['update']) && runTool('apt-get', ['install', '-y', 'chromium']);
  return isInstalled ? findOnSystem() : undefined;
}

/** @returns the path of a browser; null, with what to do on screen, where there is none and none can be installed */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    console.error(`CHROMIUM_PATH names no file: ${named}`);
    return null;
  }
  const browser = findOnSystem() ?? findOfPlaywright() ?? installOfPlaywright() ?? installOfDebian();
  if (browser === undefined) {
    console.error(
      'The browser tests need Chrome or Chromium, and none could be found or installed.\n' +
        'Install one, or name its program file: CHROMIUM_PATH=/path/to/chromium npm test',
    );
    return null;
  }
  console.log(`Browser: ${browser}`);
  return browser;
}
