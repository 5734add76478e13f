export type { Release } from './release.js';
export { type ReleaseState, useRelease } from './useRelease.js';
