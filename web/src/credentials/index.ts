export { CheckTable } from './CheckTable.js';
export { localText } from './local-text.js';
export { QuestionList } from './QuestionList.js';
export { ReportView } from './ReportView.js';
export { ResultIcon, ResultMark } from './ResultMark.js';
export {
  type QuestionId,
  questionsOf,
  type ReportQuestion,
  worstOf,
} from './report-questions.js';
