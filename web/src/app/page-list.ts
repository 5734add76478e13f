import { cataloguePage } from '../pages/catalogue/index.js';
import { deskPage } from '../pages/desk/index.js';
import { frameworksPage } from '../pages/frameworks/index.js';
import { havePage } from '../pages/have/index.js';
import { homePage } from '../pages/home/index.js';
import { methodsPage } from '../pages/methods/index.js';
import { settingsPage } from '../pages/settings/index.js';
import { studioPage } from '../pages/studio/index.js';
import { whatNextPage } from '../pages/what-next/index.js';
import type { PageEntry } from './page-entry.js';

/** The pages of Cairn in the order of the rail. A page that does not exist has no entry. */
export const PAGES: readonly PageEntry[] = [
  homePage,
  havePage,
  whatNextPage,
  deskPage,
  cataloguePage,
  frameworksPage,
  methodsPage,
  studioPage,
  settingsPage,
];
