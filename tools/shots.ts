// Opens every page in headless Chromium with the sample people, in each light, width and mood, and writes pictures to
// look at into shots/. `npm run shots -- have` takes only the pictures whose name contains a word.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readYaml } from 'cairn/documents';
import type { Page } from 'playwright-core';
import { hugeWorkspace } from '../tests/browser/huge-workspace.js';
import {
  newPage,
  type OpenedApp,
  openApp,
  openWith,
  whyNoBrowser,
} from '../tests/browser/open-app.js';
import { PAGES_TO_TEST, PANELS_TO_TEST } from '../tests/browser/pages-to-test.js';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..');
const OUT = join(ROOT, 'shots');

interface Mood {
  readonly name: string;
  readonly width?: number;
  readonly dark?: boolean;
  readonly zoom?: number;
  readonly preferences?: object;
  readonly person?: string;
  readonly full?: boolean;
}

const MOODS: readonly Mood[] = [
  { name: 'light', person: 'aroha' },
  { name: 'dark', dark: true, person: 'aroha' },
  { name: 'narrow', width: 360, person: 'aroha' },
  { name: 'narrow-dark', width: 360, dark: true, person: 'marek' },
  { name: 'tablet', width: 820, person: 'marek' },
  { name: 'worked-case', person: 'worked-case' },
  { name: 'zoom', zoom: 2, person: 'deniz' },
  { name: 'right-to-left', person: 'marek', preferences: { direction: 'rtl' } },
  { name: 'german', person: 'deniz', preferences: { language: 'de' } },
  { name: 'german-narrow', width: 360, person: 'deniz', preferences: { language: 'de' } },
  { name: 'empty' },
  { name: 'empty-narrow', width: 360 },
  { name: 'huge', person: 'huge' },
];

/** What opens over a page is photographed in these. */
const PANEL_MOODS = ['light', 'dark', 'narrow'];

const missing = whyNoBrowser();
if (missing) {
  process.stderr.write(`shots: ${missing}\n`);
  process.exitCode = 1;
} else {
  await takeAll(process.argv[2] ?? '');
}

async function takeAll(wanted: string): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const app = await openApp();
  const people = readPeople();
  for (const { id, path } of PAGES_TO_TEST) {
    for (const mood of MOODS) {
      const name = `${id}-${mood.name}`;
      if (!name.includes(wanted)) continue;
      await take(app, { name, path, mood, file: people.get(mood.person ?? '') });
      process.stdout.write(`shots/${name}.png\n`);
    }
  }
  for (const { id, path, person, open } of PANELS_TO_TEST) {
    for (const mood of MOODS.filter(({ name }) => PANEL_MOODS.includes(name))) {
      const name = `${id}-${mood.name}`;
      if (!name.includes(wanted)) continue;
      await take(app, { name, path, mood, file: people.get(person), open });
      process.stdout.write(`shots/${name}.png\n`);
    }
  }
  await app.close();
}

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly mood: Mood;
  readonly file: unknown;
  readonly open?: (page: Page) => Promise<void>;
}

async function take(app: OpenedApp, { name, path, mood, file, open }: Shot): Promise<void> {
  const { width = 1280, zoom = 1, dark = false, preferences } = mood;
  const { page } = await newPage(app, {
    viewport: {
      width: Math.round(width / zoom),
      height: Math.round((width < 700 ? 780 : 900) / zoom),
    },
    deviceScaleFactor: width < 700 ? 2 : zoom,
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: width < 700,
  });
  if (preferences) {
    await page.addInitScript(
      (text) => localStorage.setItem('cairn.preferences', text),
      JSON.stringify(preferences),
    );
  }
  await openWith(page, app, { file, path });
  await open?.(page);
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: open === undefined });
  await page.context().close();
}

function readPeople(): ReadonlyMap<string, unknown> {
  const folder = join(ROOT, 'samples');
  const people = new Map<string, unknown>([['huge', hugeWorkspace(1000)]]);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const reading = readYaml(readFileSync(join(folder, file), 'utf8'));
    if (reading.kind === 'read') people.set(file.replace('.yaml', ''), reading.value);
  }
  return people;
}
