import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKeyPair, plainSigner } from './key-pairs.js';
import { keySecretOf, openKeySecret } from './key-secret.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-secret-'));
});
afterAll(() => rm(folder, { recursive: true }));

const SECRET = keySecretOf('a secret of sixteen and more');

describe('the secret of issuing keys', () => {
  it('opens what it closed, and each closing is another', () => {
    const plain = Buffer.from('private key');
    const first = SECRET.seal(plain);
    expect(Buffer.from(SECRET.unseal(first))).toEqual(plain);
    expect(SECRET.seal(plain)).not.toEqual(first);
    expect(Buffer.from(first).toString('latin1')).not.toContain('private key');
  });

  it('tells a wrong secret and every changed byte', () => {
    const sealed = SECRET.seal(Buffer.from('private key'));
    const other = keySecretOf('another secret of sixteen');
    expect(() => other.unseal(sealed)).toThrow(
      expect.objectContaining({ code: 'key-secret-wrong' }),
    );
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => SECRET.unseal(changed)).toThrow(
        expect.objectContaining({ code: 'key-secret-wrong' }),
      );
    }
    expect(() => SECRET.unseal(sealed.subarray(0, 10))).toThrow(
      expect.objectContaining({ code: 'key-secret-wrong' }),
    );
  });

  it('has 16 characters at least', () => {
    expect(() => keySecretOf('a'.repeat(15))).toThrow(
      expect.objectContaining({ code: 'key-secret-short' }),
    );
    expect(keySecretOf('a'.repeat(16))).toBeDefined();
  });

  it('is made once in the data folder, for its owner only', async () => {
    const made = await Promise.all([1, 2, 3].map(() => openKeySecret({}, folder)));
    const path = join(folder, 'issuing.secret');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path, 'utf8')).length).toBeGreaterThanOrEqual(43);
    expect(new Set(made.map((one) => one?.fingerprint('x'))).size).toBe(1);
  });

  it('comes from the environment first, and from nowhere when there is no folder', async () => {
    const env = { CAIRN_KEY_SECRET: 'a secret of sixteen and more' };
    expect((await openKeySecret(env, folder))?.fingerprint('x')).toBe(SECRET.fingerprint('x'));
    expect(await openKeySecret({}, undefined)).toBeUndefined();
  });

  it('names a folder that cannot be used', async () => {
    const file = join(folder, 'issuing.secret');
    await chmod(file, 0o600);
    const attempt = openKeySecret({}, join(file, 'below a file'));
    await expect(attempt).rejects.toMatchObject({ code: 'key-secret-unreadable' });
  });
});

describe('issuing keys', () => {
  it.each(['Ed25519', 'P-256'] as const)('%s writes its public key as Multikey', (keyType) => {
    const { publicKey, privateKey } = makeKeyPair(keyType);
    expect(publicKey).toMatch(keyType === 'Ed25519' ? /^z6Mk/ : /^zDn/);
    const key = createPrivateKey({ key: Buffer.from(privateKey), type: 'pkcs8', format: 'der' });
    const message = Buffer.from('message');
    const signature = plainSigner({ keyType, publicKey, privateKey }, 'did:x#x').sign(message);
    if (!(signature instanceof Uint8Array)) throw new Error('signs at once');
    expect(signature).toHaveLength(64);
    const options = { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' as const };
    const digest = keyType === 'Ed25519' ? null : 'sha256';
    expect(verify(digest, message, options, signature)).toBe(true);
    expect(verify(digest, Buffer.from('massage'), options, signature)).toBe(false);
  });
});
