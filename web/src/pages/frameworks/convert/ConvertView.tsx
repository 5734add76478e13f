import type { DataRelease } from 'cairn/catalogue';
import { useMemo } from 'react';
import { PageHead, Section } from '../../../design/index.js';
import { dayOf, PrintedDay, useAddress } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { BasisTable } from './BasisTable.js';
import { ConvertForm } from './ConvertForm.js';
import { ConvertSentence } from './ConvertSentence.js';
import { Doubts } from './Doubts.js';
import { Obstacle } from './Obstacle.js';
import { answerOf, questionOf } from './question.js';
import { Samples } from './Samples.js';

/** What is an amount of credit worth in another system? */
export function ConvertView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const address = useAddress();
  const data = release.frameworks;
  const question = useMemo(() => questionOf(address, dayOf(address)), [address]);
  const answer = useMemo(() => answerOf(data, question), [data, question]);
  const conversion = answer.kind === 'answered' ? answer.conversion : undefined;
  return (
    <>
      <PageHead
        about={
          <>
            {say('frameworks.convert.question')} <PrintedDay on={question.on} />
          </>
        }
        answer={<ConvertSentence answer={answer} question={question} data={data} />}
      />
      <Samples />
      <div className="mt-8 grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,19rem)_minmax(0,1fr)]">
        <div className="screen-only">
          <ConvertForm data={data} question={question} answer={answer} address={address} />
        </div>
        <div className="min-w-0">
          {conversion?.kind === 'converted' ? (
            <>
              <BasisTable conversion={conversion} />
              <Doubts conversion={conversion} />
            </>
          ) : (
            <Section title={say('frameworks.convert.noAnswer')}>
              <Obstacle answer={answer} data={data} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
