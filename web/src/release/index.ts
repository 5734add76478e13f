export { useNewerRelease } from './useNewerRelease.js';
export {
  type ReleaseState,
  useRelease,
  useReleaseIfReady,
  useSharedRelease,
} from './useRelease.js';
