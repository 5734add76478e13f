import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FetchPurpose } from 'cairn/credentials';
import { fetchGuarded } from '../fetching/fetch-guarded.js';
import { fetchSettingsFrom } from '../fetching/fetch-settings.js';
import { type LocalHosts, openLocalHosts } from './local-hosts.js';

const NOW_MS = 1_800_000_000_000;
const JSON_TYPE = { 'content-type': 'application/json' };

export type HostAnswer = (request: IncomingMessage, response: ServerResponse) => void;

export const goodAnswer: HostAnswer = (_request, response) => {
  response.writeHead(200, JSON_TYPE).end('{"secret":true}');
};

interface Asked {
  readonly answer?: HostAnswer;
  readonly names?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly purpose?: FetchPurpose;
  readonly timeoutMs?: number;
}

/** Fetches from a little internet of its own; what was asked there can be looked at until the next fetch. */
export function guardedFetches() {
  let hosts: LocalHosts | undefined;
  const close = async () => hosts?.close();
  const get = async (url: string, asked: Asked = {}) => {
    const { answer = goodAnswer, names = {}, env = {}, purpose = 'status-list', timeoutMs } = asked;
    await close();
    hosts = await openLocalHosts(answer, names);
    const kept = await fetchGuarded(url, purpose, {
      settings: fetchSettingsFrom(env),
      wire: hosts.wire,
      nowMs: () => NOW_MS,
      userAgent: 'Cairn/test',
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    return kept.answer;
  };
  return { get, close, hosts: () => hosts };
}
