export { AnswerView } from './AnswerView.js';
export { CredentialInput } from './CredentialInput.js';
export { chooseFiles } from './choose-files.js';
export { type CredentialClaim, claimsOf } from './claims.js';
export { credentialFile } from './credential-file.js';
export { jsonOf, reportIn } from './kept-report.js';
export { localText } from './local-text.js';
export { NewsNote } from './NewsNote.js';
export { QuestionList } from './QuestionList.js';
export { RecheckNote } from './RecheckNote.js';
export { ReportView } from './ReportView.js';
export { ResultIcon, ResultMark } from './ResultMark.js';
export {
  credentialsWithNews,
  saysNo,
  withoutHolding,
} from './recheck.js';
export { recordText } from './record-text.js';
export {
  type QuestionId,
  questionsOf,
  type ReportQuestion,
} from './report-questions.js';
export { useCheckWords } from './useCheckWords.js';
export { type Recheck, useRecheck } from './useRecheck.js';
export { useVerifier, type Verifier, type VerifyEntry } from './useVerifier.js';
export type { VerifyItem } from './verify-answer.js';
export { exportWallet } from './wallet-export.js';
