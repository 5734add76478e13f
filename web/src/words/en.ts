import { catalogueEn } from './catalogue/en.js';
import { chancesEn } from './chances/en.js';
import { compareEn } from './compare/en.js';
import { credentialsEn } from './credentials/en.js';
import { designEn } from './design/en.js';
import { deskEn } from './desk/en.js';
import { figuresEn } from './figures/en.js';
import { frameworksEn } from './frameworks/en.js';
import { haveEn } from './have/en.js';
import { homeEn } from './home/en.js';
import { keptEn } from './kept/en.js';
import { methodsEn } from './methods/en.js';
import { movesEn } from './moves/en.js';
import { nextEn } from './next/en.js';
import { referenceEn } from './reference/en.js';
import { scanEn } from './scan/en.js';
import { settingsEn } from './settings/en.js';
import { shellEn } from './shell/en.js';
import { studioEn } from './studio/en.js';
import { systemsEn } from './systems/en.js';
import { waysEn } from './ways/en.js';
import { wishesEn } from './wishes/en.js';

/** English, the complete catalogue. Each area has its own folder and prefixes its keys with its name. */
export const en = {
  ...shellEn,
  ...designEn,
  ...credentialsEn,
  ...deskEn,
  ...keptEn,
  ...scanEn,
  ...figuresEn,
  ...homeEn,
  ...haveEn,
  ...nextEn,
  ...movesEn,
  ...compareEn,
  ...chancesEn,
  ...waysEn,
  ...wishesEn,
  ...settingsEn,
  ...catalogueEn,
  ...frameworksEn,
  ...methodsEn,
  ...referenceEn,
  ...systemsEn,
  ...studioEn,
} as const;
