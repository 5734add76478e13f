export { useNewerRelease } from './useNewerRelease.js';
export { type ReleaseState, useRelease, useReleaseIfReady } from './useRelease.js';
