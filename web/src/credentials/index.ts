export { AnswerView } from './AnswerView.js';
export { CredentialInput } from './CredentialInput.js';
export { localText } from './local-text.js';
export { ReportView } from './ReportView.js';
export { ResultIcon, ResultMark } from './ResultMark.js';
export {
  type QuestionId,
  questionsOf,
  type ReportQuestion,
  worstOf,
} from './report-questions.js';
export { useCheckWords } from './useCheckWords.js';
export { useVerifier, type Verifier, type VerifyEntry } from './useVerifier.js';
export type { ReadingView, VerifyAnswer, VerifyItem } from './verify-answer.js';
