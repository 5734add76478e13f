import { describe, expect, it } from 'vitest';
import { smallCredential } from '../../verification/testing/small-verifier.js';
import { checkFormat } from './check-format.js';

const finding = (code: string) => ({
  code,
  path: '$.id',
  message: 'Something is odd.',
  severity: 'error' as const,
});

describe('what reading found', () => {
  it.each([
    ['credential-envelope-malformed', 'format-broken', 'fail'],
    ['credential-disclosure-repeated', 'format-remark', 'warn'],
  ])('%s becomes %s', (code, expected, result) => {
    const read = smallCredential({ findings: [finding(code)] });
    const [first, second] = checkFormat(read, 'Open Badges 3.0');
    expect(first).toMatchObject({ code: 'format-recognised', result: 'pass' });
    expect(second).toMatchObject({ code: expected, result, evidence: [{ path: '$.id' }] });
  });
});
