import type { CredentialReport } from 'cairn/credentials';
import { Disclosure } from '../design/index.js';
import { useFormats, useWords } from '../words/index.js';
import { CheckTable } from './CheckTable.js';
import { localText } from './local-text.js';
import { QuestionList } from './QuestionList.js';
import { ReportBytes } from './ReportBytes.js';
import { remediesOf } from './report-questions.js';
import { useCheckWords } from './useCheckWords.js';

interface ReportViewProps {
  readonly report: CredentialReport;
  /** Text of the credential, when it is at hand. */
  readonly content?: string;
}

/** What was found out about one credential: four answers, what to do, and everything behind it down to the bytes. */
export function ReportView({ report, content }: ReportViewProps) {
  const { say } = useWords();
  return (
    <div className="grid gap-4">
      <Claims report={report} />
      <QuestionList report={report} />
      <Remedies report={report} />
      <div>
        <Disclosure title={say('credentials.checks', { count: report.checks.length })}>
          <CheckTable report={report} />
        </Disclosure>
        {report.parts.length > 0 ? (
          <Disclosure title={say('credentials.parts', { count: report.parts.length })}>
            <ul className="grid gap-6 border-s-2 border-line ps-4">
              {report.parts.map((part, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one credential may stand twice in a fixed list
                <li key={`${part.sha256} ${i}`}>
                  <ReportView report={part} />
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        <Disclosure title={say('credentials.bytes')}>
          <ReportBytes report={report} />
          {content === undefined ? null : (
            <pre className="mt-3 max-h-96 overflow-auto rounded-control border border-line bg-tint p-3 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
              {content}
            </pre>
          )}
        </Disclosure>
      </div>
    </div>
  );
}

/** The credential's own words, named as such. */
function Claims({ report }: ReportViewProps) {
  const { say } = useWords();
  const { locale } = useFormats();
  const { credential } = report;
  const issuer = localText(credential.issuer.name, locale) ?? credential.issuer.id;
  const subject = localText(credential.subject.name, locale);
  return (
    <div className="min-w-0">
      <h3 className="display text-lg [overflow-wrap:anywhere]">
        {localText(credential.title, locale) ?? say('credentials.untitled')}
      </h3>
      <p className="text-sm text-soft [overflow-wrap:anywhere]">
        {say('credentials.says', {
          format: report.format.label,
          issuer: issuer ?? say('credentials.nobody'),
          subject: subject ?? '',
          named: String(subject !== undefined),
        })}
      </p>
      {credential.issuer.id && credential.issuer.id !== issuer ? (
        <p className="font-mono text-xs text-soft [overflow-wrap:anywhere]">
          {credential.issuer.id}
        </p>
      ) : null}
      {report.trusted ? null : (
        <p className="mt-1 text-sm text-rust">{say('credentials.untrusted')}</p>
      )}
    </div>
  );
}

const MOST_REMEDIES = 3;

function Remedies({ report }: ReportViewProps) {
  const { say } = useWords();
  const { remedy } = useCheckWords();
  const checks = remediesOf(report).slice(0, MOST_REMEDIES);
  if (checks.length === 0) return null;
  return (
    <section>
      <h4 className="mb-1 text-xs font-medium text-soft">{say('credentials.next')}</h4>
      <ul className="list-disc ps-5 text-sm">
        {checks.map((check) => (
          <li key={check.code}>{remedy(check)}</li>
        ))}
      </ul>
    </section>
  );
}
