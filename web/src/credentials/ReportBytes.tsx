import type { CredentialReport } from 'cairn/credentials';
import type { ReactNode } from 'react';
import { useFormats, useWords } from '../words/index.js';

/** Down to the bytes: where the credential lay, its hash, the contexts and every address that was asked. */
export function ReportBytes({ report }: { readonly report: CredentialReport }) {
  const { say } = useWords();
  const { moment } = useFormats();
  return (
    <dl className="grid gap-3 text-sm">
      <Row title={say('credentials.bytes.format')}>
        {report.format.label} · {report.envelope}
      </Row>
      <Row title={say('credentials.bytes.trail')}>
        {report.trail.map(({ detail }) => detail).join(' → ') || '–'}
      </Row>
      <Row title="SHA-256">
        <code className="font-mono text-xs [overflow-wrap:anywhere]">{report.sha256}</code>
      </Row>
      <Row title={say('credentials.bytes.clock')}>
        {say('credentials.bytes.clock.text', {
          moment: moment(report.checkedAt),
          seconds: report.clockSkewSeconds,
        })}
      </Row>
      {report.contexts.length > 0 ? (
        <Row title={say('credentials.bytes.contexts')}>
          <ul className="grid gap-1 font-mono text-xs [overflow-wrap:anywhere]">
            {report.contexts.map(({ url, sha256 }) => (
              <li key={url}>
                {url} <span className="text-soft">{sha256.slice(0, 16)}…</span>
              </li>
            ))}
          </ul>
        </Row>
      ) : null}
      <Row title={say('credentials.bytes.fetches')}>
        {report.fetches.length === 0 ? (
          say('credentials.bytes.fetches.none')
        ) : (
          <ul className="grid gap-1 text-xs [overflow-wrap:anywhere]">
            {report.fetches.map(({ url, purpose, result, time }) => (
              <li key={`${purpose} ${url}`}>
                <span className="font-mono">{url}</span>{' '}
                <span className="text-soft">
                  {[purpose, say(`credentials.fetch.${result}`), time && moment(time)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Row>
    </dl>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-soft">{title}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
