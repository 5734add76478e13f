export { type ReleaseState, useRelease, useReleaseIfReady } from './useRelease.js';
