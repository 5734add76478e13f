import { afterEach, describe, expect, it } from 'vitest';
import { guardedFetches } from '../testing/guarded-fetches.js';
import { DEAD_ADDRESS, PUBLIC_ADDRESS } from '../testing/local-hosts.js';
import { fetchSettingsFrom } from './fetch-settings.js';

const { get, hosts, close } = guardedFetches();
afterEach(close);
const JSON_TYPE = { 'content-type': 'application/json' };

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
    expect(hosts()?.connected).toEqual([PUBLIC_ADDRESS]);
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
    expect(hosts()?.connected).toEqual([]);
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
    expect(hosts()?.connected).toEqual([]);
  });

  it.each(['8.8.8.8', '172.15.255.255', '172.32.0.1', '100.63.255.255', '2606:4700::1111'])(
    'connects where a name leads to %s',
    async (address) => {
      const names = { 'badges.example.org': [[address]] };
      expect(await get('https://badges.example.org/', { names })).toMatchObject({
        kind: 'fetched',
      });
      expect(hosts()?.connected).toEqual([address]);
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
    expect(hosts()?.resolved).toEqual(['badges.example.org']);
    expect(hosts()?.connected).toEqual([PUBLIC_ADDRESS]);
  });
});

describe('the operator', () => {
  it('may let an inner host be asked, at its port and nowhere else', async () => {
    const env = { CAIRN_FETCH_ALLOW: 'badges.example.org:8443' };
    const names = { 'badges.example.org': [['10.0.0.7']] };
    const url = 'https://badges.example.org:8443/';
    expect(await get(url, { env, names })).toMatchObject({ kind: 'fetched' });
    expect(hosts()?.connected).toEqual(['10.0.0.7']);
    const elsewhere = await get('https://badges.example.org/', { env, names });
    expect(elsewhere).toMatchObject({ code: 'fetch-private-address' });
    const other = await get('https://other.example.org:8443/', { env });
    expect(other).toMatchObject({ code: 'fetch-port' });
  });

  it('may forbid every question', async () => {
    const env = { CAIRN_OFFLINE: '1' };
    expect(await get('https://badges.example.org/', { env })).toMatchObject({
      kind: 'refused',
      code: 'offline',
    });
    expect(hosts()?.resolved).toEqual([]);
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
    expect(hosts()?.connected).toEqual([DEAD_ADDRESS, PUBLIC_ADDRESS]);
  });

  it('at whose only address nobody answers is a failure', async () => {
    const names = { 'badges.example.org': [[DEAD_ADDRESS]] };
    expect(await get(url, { names })).toMatchObject({ kind: 'failed', code: 'fetch-unreachable' });
  });
});
