import { CairnError } from 'cairn/terms';

/** How a server's issuer is asked: the address of the issuer in the API, with its token. */
export interface IssuerClient {
  readonly get: (path: string) => Promise<unknown>;
  readonly post: (path: string, body: object) => Promise<unknown>;
}

/**
 * A client of one address of the API.
 * @param address such as `http://127.0.0.1:4400/api/v1/issuers/<id>`
 */
export function issuerClient(address: string, token: string | undefined): IssuerClient {
  const base = address.replace(/\/+$/, '');
  const ask = async (method: string, path: string, body?: object) => {
    const reply = await reach(`${base}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await reply.json().catch(() => undefined);
    if (!reply.ok) throw refusedError(reply.status, answer);
    return answer;
  };
  return { get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body) };
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error' });
  } catch (cause) {
    throw new CairnError(
      'server-unreachable',
      `No answer from ${url}. Check the address, and that the server runs.`,
      { url },
      { cause },
    );
  }
}

function refusedError(status: number, answer: unknown): CairnError {
  const lines = [textIn(answer, 'title'), textIn(answer, 'detail'), textIn(answer, 'remedy')];
  const findings = findingsIn(answer).map(
    (finding) => `  ${textIn(finding, 'path')}: ${textIn(finding, 'message')}`,
  );
  const said = lines.filter((line) => line !== undefined).join(' ');
  const message = [`The server answers ${status}. ${said}`, ...findings].join('\n');
  return new CairnError('issuer-request-refused', message, { status });
}

function textIn(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}

function findingsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('findings' in value)) return [];
  return Array.isArray(value.findings) ? value.findings : [];
}
