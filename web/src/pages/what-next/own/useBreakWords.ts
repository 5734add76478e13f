import type { Finding } from 'cairn/terms';
import { useFormats, useWords } from '../../../words/index.js';
import { type BreakFrame, breakSentences } from './break-words.js';

/** Says what a plan breaks. */
export function useBreakWords(): (
  findings: readonly Finding[],
  frame: BreakFrame,
) => readonly string[] {
  const words = useWords();
  const formats = useFormats();
  return (findings, frame) => breakSentences(findings, frame, { words, formats });
}
