import { catalogueEs } from './catalogue/es.js';
import { chancesEs } from './chances/es.js';
import { compareEs } from './compare/es.js';
import { credentialsEs } from './credentials/es.js';
import { designEs } from './design/es.js';
import { deskEs } from './desk/es.js';
import { figuresEs } from './figures/es.js';
import { frameworksEs } from './frameworks/es.js';
import { haveEs } from './have/es.js';
import { homeEs } from './home/es.js';
import { keptEs } from './kept/es.js';
import type { Messages } from './messages.js';
import { methodsEs } from './methods/es.js';
import { movesEs } from './moves/es.js';
import { nextEs } from './next/es.js';
import { referenceEs } from './reference/es.js';
import { scanEs } from './scan/es.js';
import { settingsEs } from './settings/es.js';
import { shellEs } from './shell/es.js';
import { studioEs } from './studio/es.js';
import { systemsEs } from './systems/es.js';
import { waysEs } from './ways/es.js';
import { wishesEs } from './wishes/es.js';

export const es: Messages = {
  ...shellEs,
  ...designEs,
  ...credentialsEs,
  ...deskEs,
  ...keptEs,
  ...scanEs,
  ...figuresEs,
  ...homeEs,
  ...haveEs,
  ...nextEs,
  ...movesEs,
  ...compareEs,
  ...chancesEs,
  ...waysEs,
  ...wishesEs,
  ...settingsEs,
  ...catalogueEs,
  ...frameworksEs,
  ...methodsEs,
  ...referenceEs,
  ...systemsEs,
  ...studioEs,
};
