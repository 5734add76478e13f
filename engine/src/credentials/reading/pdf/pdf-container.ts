import type { Budget } from '../budget.js';
import type { Container, Inside, LeftOut, Opening } from '../container.js';
import { latin1Of, problem } from '../work.js';
import { embeddedFiles, type PdfFile } from './pdf-streams.js';

/** A PDF with a credential attached to it. What is printed on its pages is never read as a credential. */
export const PDF_CONTAINER: Container = {
  id: 'pdf',
  recognises: (bytes) => latin1Of(bytes.subarray(0, 1024)).includes('%PDF-'),
  open: openPdf,
};

function openPdf(bytes: Uint8Array, budget: Budget): Opening {
  const text = latin1Of(bytes);
  const files = embeddedFiles(bytes, text, budget);
  if (/\/Encrypt\b/.test(text)) return { kind: 'empty', code: 'foreign-encrypted' };
  if (files.length === 0) return { kind: 'empty', code: 'foreign-pdf' };
  if (files.every(({ kind }) => kind === 'too-large')) return trap(budget);
  return {
    kind: 'opened',
    insides: files.flatMap(insideOf),
    leftOut: files.flatMap(leftOutOf),
    findings: [],
    otherwise: 'foreign-pdf',
  };
}

function insideOf(file: PdfFile, index: number): readonly Inside[] {
  return file.kind === 'file' ? [{ bytes: file.bytes, step: stepOf(index) }] : [];
}

function leftOutOf(file: PdfFile, index: number): readonly LeftOut[] {
  if (file.kind === 'file') return [];
  const reason =
    file.kind === 'too-large'
      ? 'It unpacks to more than is read of one file.'
      : 'It is damaged or packed in a way not read here.';
  return [{ step: stepOf(index), reason }];
}

function stepOf(index: number) {
  return { kind: 'pdf', detail: `file ${index + 1} embedded in the PDF` } as const;
}

function trap({ limits }: Budget): Opening {
  const message = `A file in the PDF unpacks to more than ${limits.maxUnpackedBytes} bytes. No credential is that large; the PDF may be a trap.`;
  return { kind: 'refused', findings: [problem('credential-too-large', message)] };
}
