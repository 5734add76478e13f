import type { FetchDocument } from 'cairn/credentials';
import { fail, type KeepableAnswer } from './fetch-answers.js';
import { type FetchParts, fetchGuarded } from './fetch-guarded.js';
import type { FetchSettings } from './fetch-settings.js';
import { openTurns } from './host-turns.js';
import { keepAnswers } from './keep-answers.js';
import { REAL_WIRE } from './wire.js';

/** What a fetcher may be given beside the settings; tests bring their own network and clock. */
export interface FetcherOptions extends Partial<Omit<FetchParts, 'settings'>> {
  readonly version: string;
}

/** The one way to the network: guarded, in turns for each host, with a memory. Never throws. */
export function openFetcher(settings: FetchSettings, options: FetcherOptions): FetchDocument {
  const { version, ...given } = options;
  const parts: FetchParts = {
    wire: REAL_WIRE,
    nowMs: () => Date.now(),
    userAgent: `Cairn/${version}`,
    ...given,
    settings,
  };
  const turns = openTurns();
  return keepAnswers({
    nowMs: parts.nowMs,
    fetch: async (url, purpose) => {
      const host = URL.canParse(url) ? new URL(url).host : '';
      const answer = await turns.take(host, () => fetchGuarded(url, purpose, parts));
      return answer ?? busy();
    },
  });
}

function busy(): KeepableAnswer {
  return { answer: fail('fetch-busy'), keepSeconds: 0 };
}
