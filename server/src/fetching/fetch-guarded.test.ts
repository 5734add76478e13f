import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FetchPurpose } from 'cairn/credentials';
import { afterEach, describe, expect, it } from 'vitest';
import {
  DEAD_ADDRESS,
  type LocalHosts,
  openLocalHosts,
  PUBLIC_ADDRESS,
} from '../testing/local-hosts.js';
import { fetchGuarded } from './fetch-guarded.js';
import { fetchSettingsFrom } from './fetch-settings.js';

const NOW_MS = 1_800_000_000_000;
const JSON_TYPE = { 'content-type': 'application/json' };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const goodAnswer: Answer = (_request, response) => {
  response.writeHead(200, JSON_TYPE).end('{"secret":true}');
};

let hosts: LocalHosts | undefined;
afterEach(() => hosts?.close());

interface Asked {
  readonly answer?: Answer;
  readonly names?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly purpose?: FetchPurpose;
  readonly timeoutMs?: number;
}

async function get(url: string, asked: Asked = {}) {
  const { answer = goodAnswer, names = {}, env = {}, purpose = 'status-list', timeoutMs } = asked;
  hosts = await openLocalHosts(answer, names);
  const kept = await fetchGuarded(url, purpose, {
    settings: fetchSettingsFrom(env),
    wire: hosts.wire,
    nowMs: () => NOW_MS,
    userAgent: 'Cairn/test',
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return kept.answer;
}

describe('a guarded fetch', () => {
  it('gives a document with where and when it came from', async () => {
    const answer = await get('https://badges.example.org/list#part');
    expect(answer).toMatchObject({
      kind: 'fetched',
      url: 'https://badges.example.org/list',
      redirected: false,
      mediaType: 'application/json',
      fetchedAt: '2027-01-15T08:00:00.000Z',
    });
    expect(answer.kind === 'fetched' && Buffer.from(answer.bytes).toString()).toBe(
      '{"secret":true}',
    );
    expect(hosts?.connected).toEqual([PUBLIC_ADDRESS]);
  });

  it('sends no cookie, referrer or token, and a fixed name', async () => {
    let headers: object = {};
    await get('https://badges.example.org/', {
      answer: (request, response) => {
        headers = request.headers;
        response.writeHead(200, { ...JSON_TYPE, 'set-cookie': 'a=b' }).end('{}');
      },
    });
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(headers).toMatchObject({ 'user-agent': 'Cairn/test', host: 'badges.example.org' });
  });

  it.each([
    ['http://badges.example.org/', 'fetch-not-https'],
    ['ftp://badges.example.org/', 'fetch-not-https'],
    ['file:///etc/passwd', 'fetch-not-https'],
    ['data:application/json,{}', 'fetch-not-https'],
    ['https://user:word@badges.example.org/', 'fetch-userinfo'],
    ['https://badges.example.org@127.0.0.1/', 'fetch-userinfo'],
    ['https://badges.example.org:8443/', 'fetch-port'],
    ['https://localhost/', 'fetch-private-name'],
    ['https://LOCALHOST./', 'fetch-private-name'],
    ['https://a.localhost/', 'fetch-private-name'],
    ['https://printer.local/', 'fetch-private-name'],
    ['https://metadata.google.internal/', 'fetch-private-name'],
    ['https://intranet/', 'fetch-private-name'],
    ['https://1.0.0.10.in-addr.arpa/', 'fetch-private-name'],
    ['https://127.0.0.1/', 'fetch-private-address'],
    ['https://169.254.169.254/latest/meta-data', 'fetch-private-address'],
    ['https://[::1]/', 'fetch-private-address'],
    ['https://[::ffff:127.0.0.1]/', 'fetch-private-address'],
    ['https://[64:ff9b::7f00:1]/', 'fetch-private-address'],
    ['https://[2002:7f00:1::]/', 'fetch-private-address'],
    ['https://2130706433/', 'fetch-odd-address'],
    ['https://0x7f000001/', 'fetch-odd-address'],
    ['https://0177.0.0.1/', 'fetch-odd-address'],
    ['https://127.1/', 'fetch-odd-address'],
    ['https://%31%32%37.0.0.1/', 'fetch-odd-address'],
    ['https://①②⑦.0.0.1/', 'fetch-odd-address'],
    ['https:\\\\badges.example.org\\', 'fetch-url-unreadable'],
    ['https://badges.example.org\t.evil.example/', 'fetch-url-unreadable'],
    ['//badges.example.org/', 'fetch-url-unreadable'],
    ['https://', 'fetch-url-unreadable'],
    [`https://badges.example.org/${'a'.repeat(2_048)}`, 'fetch-url-unreadable'],
    ['', 'fetch-url-unreadable'],
  ])('does not ask %s', async (url, code) => {
    expect(await get(url)).toMatchObject({ kind: 'refused', code });
    expect(hosts?.connected).toEqual([]);
  });

  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'not an address',
  ])('does not connect where a name leads to %s', async (address) => {
    const names = { 'badges.example.org': [[address]] };
    const answer = await get('https://badges.example.org/', { names });
    expect(answer).toMatchObject({ kind: 'refused', code: 'fetch-private-address' });
    expect(hosts?.connected).toEqual([]);
  });

  it.each(['8.8.8.8', '172.15.255.255', '172.32.0.1', '100.63.255.255', '2606:4700::1111'])(
    'connects where a name leads to %s',
    async (address) => {
      const names = { 'badges.example.org': [[address]] };
      expect(await get('https://badges.example.org/', { names })).toMatchObject({
        kind: 'fetched',
      });
      expect(hosts?.connected).toEqual([address]);
    },
  );

  it('does not choose among public and private addresses of one name', async () => {
    const names = { 'badges.example.org': [[PUBLIC_ADDRESS, '127.0.0.1']] };
    const answer = await get('https://badges.example.org/', { names });
    expect(answer).toMatchObject({ code: 'fetch-private-address' });
  });

  it('connects to the address that was checked, whatever the name leads to a moment later', async () => {
    const names = { 'badges.example.org': [[PUBLIC_ADDRESS], ['127.0.0.1']] };
    expect(await get('https://badges.example.org/', { names })).toMatchObject({ kind: 'fetched' });
    expect(hosts?.resolved).toEqual(['badges.example.org']);
    expect(hosts?.connected).toEqual([PUBLIC_ADDRESS]);
  });
});

function redirecting(to: (path: string) => string | undefined): Answer {
  return (request, response) => {
    const location = to(request.url ?? '');
    if (location === undefined) goodAnswer(request, response);
    else response.writeHead(302, { location }).end();
  };
}

describe('a redirect', () => {
  it.each([
    ['https://127.0.0.1/', 'fetch-private-address'],
    ['http://badges.example.org/', 'fetch-not-https'],
    ['https://inner.example.org/', 'fetch-private-address'],
    ['https://localhost/', 'fetch-private-name'],
    ['https://badges.example.org:8443/', 'fetch-port'],
    ['file:///etc/passwd', 'fetch-not-https'],
    ['//2130706433/', 'fetch-private-address'],
  ])('to %s is not followed', async (location, code) => {
    const names = { 'inner.example.org': [['10.0.0.7']] };
    const answer = await get('https://badges.example.org/', {
      answer: redirecting(() => location),
      names,
    });
    expect(answer).toMatchObject({ kind: 'refused', code });
    expect(hosts?.asked).toHaveLength(1);
  });

  it('is checked anew when the name leads elsewhere the second time', async () => {
    const names = { 'badges.example.org': [[PUBLIC_ADDRESS], ['127.0.0.1']] };
    const answer = redirecting((path) => (path === '/' ? '/next' : undefined));
    expect(await get('https://badges.example.org/', { answer, names })).toMatchObject({
      code: 'fetch-private-address',
    });
  });

  it('is followed three times and no more', async () => {
    const until = (last: number) =>
      redirecting((path) =>
        Number(path.slice(1)) < last ? `/${Number(path.slice(1)) + 1}` : undefined,
      );
    expect(await get('https://badges.example.org/0', { answer: until(3) })).toMatchObject({
      kind: 'fetched',
      redirected: true,
      url: 'https://badges.example.org/3',
    });
    await hosts?.close();
    expect(await get('https://badges.example.org/0', { answer: until(4) })).toMatchObject({
      kind: 'refused',
      code: 'fetch-too-many-redirects',
    });
    expect(hosts?.asked).toHaveLength(4);
  });

  it('that says nothing or nonsense is a failure', async () => {
    const answer = redirecting(() => 'https://[');
    expect(await get('https://badges.example.org/', { answer })).toMatchObject({
      kind: 'failed',
      code: 'fetch-redirect-broken',
    });
  });
});

const MEGABYTE = 1_000_000;
const sized = (bytes: number) => `"${'a'.repeat(bytes - 2)}"`;

describe('an answer', () => {
  const failing: readonly (readonly [string, Answer, string])[] = [
    [
      'that states more than the cap',
      (_request, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-length': '5000000' });
        response.write('{');
      },
      'fetch-too-large',
    ],
    [
      'that does not end',
      (_request, response) => {
        response.writeHead(200, JSON_TYPE);
        const more = () => response.write('a'.repeat(65_536), () => setImmediate(more));
        more();
      },
      'fetch-too-large',
    ],
    [
      'one byte above the cap',
      (_request, response) => {
        response.writeHead(200, JSON_TYPE).end(sized(MEGABYTE + 1));
      },
      'fetch-too-large',
    ],
    [
      'that unfolds to far more than it weighs',
      (_request, response) => {
        const bomb = gzipSync(Buffer.alloc(50 * MEGABYTE));
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(bomb);
      },
      'fetch-too-large',
    ],
    [
      'that is not what its compression says',
      (_request, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('{"plain":1}');
      },
      'fetch-encoding',
    ],
    [
      'that is compressed in an unknown way',
      (_request, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'zzz' }).end('{}');
      },
      'fetch-encoding',
    ],
    [
      'that is shorter than it says',
      (_request, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' });
        response.write('{}', () => response.destroy());
      },
      'fetch-unreachable',
    ],
    [
      'that is a web page',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>');
      },
      'fetch-media-type',
    ],
    [
      'that does not exist',
      (_request, response) => {
        response.writeHead(404, JSON_TYPE).end('{}');
      },
      'fetch-status',
    ],
    [
      'whose headers are endless',
      (_request, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'x-long': 'a'.repeat(20_000) }).end('{}');
      },
      'fetch-unreachable',
    ],
    [
      'that breaks off',
      (request) => {
        request.socket.destroy();
      },
      'fetch-unreachable',
    ],
  ];
  it.each(failing)('%s is a failure', async (_words, answer, code) => {
    expect(await get('https://badges.example.org/', { answer })).toMatchObject({
      kind: 'failed',
      code,
    });
  });

  it('of exactly the cap is taken, and so is a small compressed one', async () => {
    const whole: Answer = (_request, response) => {
      response.writeHead(200, JSON_TYPE).end(sized(MEGABYTE));
    };
    const first = await get('https://badges.example.org/', { answer: whole });
    expect(first.kind === 'fetched' && first.bytes.length).toBe(MEGABYTE);
    await hosts?.close();
    const small: Answer = (_request, response) => {
      const packed = gzipSync('{"a":1}');
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(packed);
    };
    const second = await get('https://badges.example.org/', { answer: small });
    expect(second.kind === 'fetched' && Buffer.from(second.bytes).toString()).toBe('{"a":1}');
  });

  it.each([
    [
      'headers',
      (_request: IncomingMessage, response: ServerResponse) => void response.socket?.setTimeout(0),
    ],
    [
      'body',
      (_request: IncomingMessage, response: ServerResponse) => {
        response.writeHead(200, JSON_TYPE);
        const drip = setInterval(() => response.write(' '), 5);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('whose %s come a drop at a time is given up', async (_part, answer) => {
    expect(await get('https://badges.example.org/', { answer, timeoutMs: 60 })).toMatchObject({
      kind: 'failed',
      code: 'fetch-timeout',
    });
  });

  it('from a computer whose certificate names another is not believed', async () => {
    expect(await get('https://badges.example.net/')).toMatchObject({
      kind: 'failed',
      code: 'fetch-tls',
    });
  });

  it('is not believed when the environment switches certificates off', async () => {
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      expect(await get('https://badges.example.net/')).toMatchObject({ code: 'fetch-tls' });
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
  });

  it('to the question whether evidence is there is not loaded', async () => {
    const answer: Answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>much</p>');
    };
    const found = await get('https://badges.example.org/', { answer, purpose: 'evidence' });
    expect(found.kind === 'fetched' && found.bytes.length).toBe(0);
  });
});

describe('the operator', () => {
  it('may let an inner host be asked, at its port and nowhere else', async () => {
    const env = { CAIRN_FETCH_ALLOW: 'badges.example.org:8443' };
    const names = { 'badges.example.org': [['10.0.0.7']] };
    const url = 'https://badges.example.org:8443/';
    expect(await get(url, { env, names })).toMatchObject({ kind: 'fetched' });
    expect(hosts?.connected).toEqual(['10.0.0.7']);
    await hosts?.close();
    const elsewhere = await get('https://badges.example.org/', { env, names });
    expect(elsewhere).toMatchObject({ code: 'fetch-private-address' });
    await hosts?.close();
    const other = await get('https://other.example.org:8443/', { env });
    expect(other).toMatchObject({ code: 'fetch-port' });
  });

  it('may forbid every question', async () => {
    const env = { CAIRN_OFFLINE: '1' };
    expect(await get('https://badges.example.org/', { env })).toMatchObject({
      kind: 'refused',
      code: 'offline',
    });
    expect(hosts?.resolved).toEqual([]);
  });

  it.each(['https://a.example', 'a.example:0', 'a.example:70000', 'a b', '*.example'])(
    'hears that %s is not a host',
    (allow) => {
      expect(() => fetchSettingsFrom({ CAIRN_FETCH_ALLOW: allow })).toThrow(/CAIRN_FETCH_ALLOW/);
    },
  );
});

describe('a name', () => {
  const url = 'https://badges.example.org/';

  it('that nobody knows is a failure', async () => {
    const names = { 'badges.example.org': [[]] };
    expect(await get(url, { names })).toMatchObject({ kind: 'failed', code: 'fetch-host-unknown' });
  });

  it('with several addresses is asked at the next one when the first does not answer', async () => {
    const names = { 'badges.example.org': [[DEAD_ADDRESS, PUBLIC_ADDRESS]] };
    expect(await get(url, { names })).toMatchObject({ kind: 'fetched' });
    expect(hosts?.connected).toEqual([DEAD_ADDRESS, PUBLIC_ADDRESS]);
  });

  it('at whose only address nobody answers is a failure', async () => {
    const names = { 'badges.example.org': [[DEAD_ADDRESS]] };
    expect(await get(url, { names })).toMatchObject({ kind: 'failed', code: 'fetch-unreachable' });
  });
});
