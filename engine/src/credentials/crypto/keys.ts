/** The forms in which public keys are written, gathered for the rooms beside this one. */
export { readJwk, writeJwk } from './jwk.js';
export { brokenKey, type KeyReading } from './key-reading.js';
export { readMultibase, readMultikey, readRawKey, writeMultikey } from './multikey.js';
export { readPem, readSpki } from './spki.js';
