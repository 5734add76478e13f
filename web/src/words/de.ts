import { catalogueDe } from './catalogue/de.js';
import { chancesDe } from './chances/de.js';
import { compareDe } from './compare/de.js';
import { credentialsDe } from './credentials/de.js';
import { designDe } from './design/de.js';
import { deskDe } from './desk/de.js';
import { figuresDe } from './figures/de.js';
import { frameworksDe } from './frameworks/de.js';
import { haveDe } from './have/de.js';
import { homeDe } from './home/de.js';
import { keptDe } from './kept/de.js';
import type { Messages } from './messages.js';
import { methodsDe } from './methods/de.js';
import { movesDe } from './moves/de.js';
import { nextDe } from './next/de.js';
import { referenceDe } from './reference/de.js';
import { scanDe } from './scan/de.js';
import { settingsDe } from './settings/de.js';
import { shellDe } from './shell/de.js';
import { studioDe } from './studio/de.js';
import { systemsDe } from './systems/de.js';
import { waysDe } from './ways/de.js';
import { wishesDe } from './wishes/de.js';

export const de: Messages = {
  ...shellDe,
  ...designDe,
  ...credentialsDe,
  ...deskDe,
  ...keptDe,
  ...scanDe,
  ...figuresDe,
  ...homeDe,
  ...haveDe,
  ...nextDe,
  ...movesDe,
  ...compareDe,
  ...chancesDe,
  ...waysDe,
  ...wishesDe,
  ...settingsDe,
  ...catalogueDe,
  ...frameworksDe,
  ...methodsDe,
  ...referenceDe,
  ...systemsDe,
  ...studioDe,
};
