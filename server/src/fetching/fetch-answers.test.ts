import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedFetches, type HostAnswer } from '../testing/guarded-fetches.js';

const { get, close } = guardedFetches();
afterEach(close);
const JSON_TYPE = { 'content-type': 'application/json' };

const MEGABYTE = 1_000_000;
const sized = (bytes: number) => `"${'a'.repeat(bytes - 2)}"`;

describe('an answer', () => {
  const failing: readonly (readonly [string, HostAnswer, string])[] = [
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
    const whole: HostAnswer = (_request, response) => {
      response.writeHead(200, JSON_TYPE).end(sized(MEGABYTE));
    };
    const first = await get('https://badges.example.org/', { answer: whole });
    expect(first.kind === 'fetched' && first.bytes.length).toBe(MEGABYTE);
    const small: HostAnswer = (_request, response) => {
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
    const answer: HostAnswer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>much</p>');
    };
    const found = await get('https://badges.example.org/', { answer, purpose: 'evidence' });
    expect(found.kind === 'fetched' && found.bytes.length).toBe(0);
  });
});
