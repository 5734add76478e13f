export { type FetchSettings, fetchSettingsFrom } from './fetch-settings.js';
export { openFetcher } from './open-fetcher.js';
