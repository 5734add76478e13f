import { portableCryptography, readCredentials } from 'cairn/credentials';
import { describe, expect, it } from 'vitest';
import { storedZip } from './stored-zip.js';

const badge = (name: string) =>
  JSON.stringify({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://example.org', type: ['Profile'], name: 'Ü' },
    name,
    credentialSubject: { type: ['AchievementSubject'] },
  });

describe('storedZip', () => {
  it('is read by our own reader, file by file and to the letter', async () => {
    const files = ['Eins', 'Zwei ü', 'Drei'].map((name, i) => ({
      name: `${i}.json`,
      content: badge(name),
    }));
    const reading = await readCredentials(storedZip(files), {
      cryptography: portableCryptography,
    });
    expect(reading).toMatchObject({ kind: 'read', skipped: [] });
    const documents = reading.kind === 'read' ? reading.credentials : [];
    expect(documents.map(({ document }) => document.name)).toEqual(['Eins', 'Zwei ü', 'Drei']);
  });

  it('has the checksum of the standard test text', () => {
    const zip = storedZip([{ name: 'a', content: '123456789' }]);
    expect(new DataView(zip.buffer).getUint32(14, true)).toBe(0xcbf43926);
  });
});
