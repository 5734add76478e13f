import { afterEach, describe, expect, it } from 'vitest';
import { goodAnswer, guardedFetches, type HostAnswer } from '../testing/guarded-fetches.js';
import { PUBLIC_ADDRESS } from '../testing/local-hosts.js';

const { get, hosts, close } = guardedFetches();
afterEach(close);

function redirecting(to: (path: string) => string | undefined): HostAnswer {
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
    expect(hosts()?.asked).toHaveLength(1);
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
    expect(await get('https://badges.example.org/0', { answer: until(4) })).toMatchObject({
      kind: 'refused',
      code: 'fetch-too-many-redirects',
    });
    expect(hosts()?.asked).toHaveLength(4);
  });

  it('that says nothing or nonsense is a failure', async () => {
    const answer = redirecting(() => 'https://[');
    expect(await get('https://badges.example.org/', { answer })).toMatchObject({
      kind: 'failed',
      code: 'fetch-redirect-broken',
    });
  });
});
