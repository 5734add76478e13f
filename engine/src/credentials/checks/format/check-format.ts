import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { checksFrom } from '../make-check.js';
import { FORMAT_CODES } from './format-codes.js';

const check = checksFrom(FORMAT_CODES);

/** What the credential is, and what reading it remarked. */
export function checkFormat(read: ReadCredential, label: string): readonly Check[] {
  return [
    check('format-recognised', {
      params: { format: label },
      evidence: [
        { label: 'bytes', sha256: read.sha256 },
        ...read.trail.map((step) => ({ label: step.kind, value: step.detail })),
      ],
    }),
    ...read.findings.map(({ message, path, code }) =>
      check('format-remark', {
        params: { remark: message },
        evidence: [{ label: code, ...(path === '' ? {} : { path }) }],
      }),
    ),
  ];
}
