import { describe, expect, it } from 'vitest';
import { linkedInLink } from './index.js';

const FACTS = {
  name: 'Small Networks & more',
  organizationName: 'Institute of Examples',
  issuedOn: '2026-01-05',
  expiresOn: '2028-12-31T23:59:59Z',
  url: 'https://example.org/b?x=1&y=2',
  id: 'urn:uuid:1',
};

describe('the LinkedIn link', () => {
  it('counts months from 1', () => {
    const { searchParams } = new URL(linkedInLink(FACTS).url);
    expect(Object.fromEntries(searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Small Networks & more',
      organizationName: 'Institute of Examples',
      issueYear: '2026',
      issueMonth: '1',
      expirationYear: '2028',
      expirationMonth: '12',
      certUrl: 'https://example.org/b?x=1&y=2',
      certId: 'urn:uuid:1',
    });
  });

  it('names the organisation by its number when it is known', () => {
    const { searchParams } = new URL(linkedInLink({ ...FACTS, organizationId: '42' }).url);
    expect(searchParams.get('organizationId')).toBe('42');
    expect(searchParams.has('organizationName')).toBe(false);
  });

  it('gives every value to copy, and leaves out what is not known', () => {
    expect(linkedInLink(FACTS).fields.map(({ field }) => field)).toEqual([
      'name',
      'organization',
      'issued',
      'expires',
      'id',
      'url',
    ]);
    const { url, fields } = linkedInLink({ name: 'A', issuedOn: '2026-13-01' });
    expect(fields).toEqual([{ field: 'name', value: 'A' }]);
    expect(url).not.toContain('Month');
  });
});
