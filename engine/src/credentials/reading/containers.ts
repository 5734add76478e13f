import type { Container } from './container.js';
import { PDF_CONTAINER } from './pdf/pdf-container.js';
import { JPEG_CONTAINER } from './pictures/jpeg-container.js';
import { PNG_CONTAINER } from './png/png-container.js';
import { SVG_CONTAINER } from './xml/svg-container.js';
import { ZIP_CONTAINER } from './zip/zip-container.js';

/** Every kind of file that can hold a credential, in the order in which they are asked. */
export const CONTAINERS: readonly Container[] = [
  PNG_CONTAINER,
  JPEG_CONTAINER,
  PDF_CONTAINER,
  ZIP_CONTAINER,
  SVG_CONTAINER,
];
