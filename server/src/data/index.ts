export { loadReleaseParts, type ReleaseOnDisk } from './load-parts.js';
export { checkRelease, defaultReleasePath, loadRelease } from './load-release.js';
export { hashOfParts, sha256 } from './release-hash.js';
