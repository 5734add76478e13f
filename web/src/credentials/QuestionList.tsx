import type { CredentialReport } from 'cairn/credentials';
import { useWords } from '../words/index.js';
import { ResultIcon } from './ResultMark.js';
import { questionsOf } from './report-questions.js';
import { useCheckWords } from './useCheckWords.js';

/** Four answers, one below the other, never one tick: unchanged? by whom? still valid? withdrawn? */
export function QuestionList({ report }: { readonly report: CredentialReport }) {
  const { say } = useWords();
  const { sentence } = useCheckWords();
  return (
    <dl className="divide-y divide-line border-y border-line">
      {questionsOf(report).map(({ id, result, deciding }) => (
        <div key={id} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-3 py-2.5">
          <dt className="contents">
            <span className="pt-0.5">
              <ResultIcon result={result} />
            </span>
            <span className="text-xs text-soft">{say(`credentials.question.${id}`)}</span>
          </dt>
          <dd className="col-start-2">
            {deciding ? sentence(deciding) : say('credentials.notAsked')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
