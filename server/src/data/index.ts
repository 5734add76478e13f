export { checkRelease, defaultReleasePath, loadRelease } from './load-release.js';
export { hashOfParts, hashOfRelease, sha256 } from './release-hash.js';
