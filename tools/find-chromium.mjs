import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const SYSTEM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const PLAYWRIGHT_CACHES = [
  join(homedir(), '.cache', 'ms-playwright'),
  join(homedir(), 'Library', 'Caches', 'ms-playwright'),
];

const PLAYWRIGHT_BINARIES = [
  join('chrome-linux', 'chrome'),
  join('chrome-linux64', 'chrome'),
  join('chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
];

/** Path of a usable Chromium: CHROMIUM_PATH, then Playwright's own copy, then the usual places; else undefined. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, ...playwrightCopies(), ...SYSTEM_PLACES];
  return candidates.find((path) => path !== undefined && isExecutable(path));
}

/** Launch options for playwright-core that work for an ordinary user, for root, and without a network. */
export function chromiumLaunchOptions() {
  const asRoot = process.getuid?.() === 0;
  return {
    executablePath: findChromium(),
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

function playwrightCopies() {
  return PLAYWRIGHT_CACHES.filter(existsSync).flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((name) => PLAYWRIGHT_BINARIES.map((binary) => join(cache, name, binary))),
  );
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
