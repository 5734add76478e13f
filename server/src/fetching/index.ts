export { type FetchSettings, fetchSettingsFrom } from './fetch-settings.js';
export { type FetcherOptions, openFetcher } from './open-fetcher.js';
