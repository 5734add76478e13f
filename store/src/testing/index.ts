export { makeTemporaryFolder } from './temporary-folder.js';
