import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { checksFrom } from '../make-check.js';
import { FORMAT_CODES } from './format-codes.js';

const check = checksFrom(FORMAT_CODES);
/** Faults of a token are told with its proof; those of the object around it have no other place. */
const ENVELOPE_FAULT = 'credential-envelope-malformed';

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
      check(code === ENVELOPE_FAULT ? 'format-broken' : 'format-remark', {
        params: { remark: message },
        evidence: [{ label: code, ...(path === '' ? {} : { path }) }],
      }),
    ),
  ];
}
