export { DEFAULT_LIMITS, type DocumentLimits } from './limits.js';
export { readCsv } from './read-csv.js';
export { readDocument } from './read-document.js';
export { readJson } from './read-json.js';
export { readYaml } from './read-yaml.js';
export { writeYaml } from './write-yaml.js';
