import type { Finding } from 'cairn/terms';

/** What came of a call: what was asked for, or why not. */
export type ApiAnswer<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The id or the token is wrong, or it is gone: the server tells these apart to nobody. */
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'unreached'; readonly details: string };

/** Every answer but the good one. */
export type NotDone = Exclude<ApiAnswer<never>, { readonly kind: 'done' }>;

export interface ApiCall {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly token?: string;
  readonly body?: unknown;
  /** The same key and body do nothing twice. */
  readonly repeatKey?: string;
}

interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly remedy?: string;
  readonly findings?: readonly Finding[];
}

/** Calls the API of this page's server. The token travels in a header and nowhere else. */
export async function askApi<T>(call: ApiCall): Promise<ApiAnswer<T>> {
  try {
    const response = await fetch(call.path, requestOf(call));
    if (response.ok) {
      const value: T = await response.json();
      return { kind: 'done', value };
    }
    if (response.status === 404) return { kind: 'closed' };
    return await refusalOf(response);
  } catch (cause) {
    return { kind: 'unreached', details: `${call.path}: ${String(cause)}` };
  }
}

function requestOf({ method = 'GET', token, body, repeatKey }: ApiCall): RequestInit {
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(repeatKey === undefined ? {} : { 'idempotency-key': repeatKey }),
  };
  return {
    method,
    headers,
    cache: 'no-store',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

async function refusalOf(response: Response): Promise<NotDone> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) {
    return { kind: 'unreached', details: `${response.status} ${response.statusText}` };
  }
  const problem: Problem = await response.json();
  const { code = `http-${response.status}`, title, detail, remedy, findings = [] } = problem;
  const message = [detail ?? title, remedy].filter(Boolean).join(' ');
  return { kind: 'refused', code, message, findings };
}

/** 128 random bits; works on pages without https too, where `randomUUID` is absent. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
