import type { CredentialReport } from 'cairn/credentials';
import { ResultIcon, useCheckWords } from '../../../credentials/index.js';
import { useWords } from '../../../words/index.js';

interface StateReasonsProps {
  readonly report: CredentialReport;
  /** Codes of the checks that stand in the way of "verified". */
  readonly because: readonly string[];
}

const MOST = 3;

/** Why it counts as verified, or which checks stand in the way. */
export function StateReasons({ report, because }: StateReasonsProps) {
  const { say } = useWords();
  const { sentence } = useCheckWords();
  if (because.length === 0) {
    const isListed = report.checks.some(
      ({ area, result }) => area === 'issuer-identity' && result === 'pass',
    );
    return (
      <p className="text-sm text-soft">
        {say('scan.verified')} {isListed ? null : say('scan.verified.unlisted')}
      </p>
    );
  }
  const codes = new Set(because);
  const checks = report.checks.filter(
    ({ code, result }) => codes.delete(code) && (result === 'fail' || result === 'unknown'),
  );
  return (
    <div className="text-sm">
      <p className="text-soft">{say('scan.claimed')}</p>
      <ul className="mt-1 grid gap-1">
        {checks.slice(0, MOST).map((check) => (
          <li key={check.code} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2">
            <ResultIcon result={check.result} />
            <span>{sentence(check)}</span>
          </li>
        ))}
      </ul>
      {checks.length > MOST ? (
        <p className="text-soft">{say('scan.more', { count: checks.length - MOST })}</p>
      ) : null}
    </div>
  );
}
