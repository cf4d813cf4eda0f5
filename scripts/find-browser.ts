/** Finds a Chromium for the browser tests, or installs one, and says what it did. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { runTool } from './run-steps.ts';
import { findCommand, installDebianPackages } from './system-tools.ts';

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
  return findCommand(commands, fixedPlaces[process.platform]);
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
  return installDebianPackages('chromium') ? findOnSystem() : undefined;
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
