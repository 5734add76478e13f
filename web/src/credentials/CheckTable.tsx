import { CHECK_AREAS, type Check, type CredentialReport } from 'cairn/credentials';
import { isWebAddress, OutLink } from '../design/index.js';
import { useWords } from '../words/index.js';
import { ResultIcon } from './ResultMark.js';
import { useCheckWords } from './useCheckWords.js';

/** Every check by area, with what it looked at and the rule behind it. */
export function CheckTable({ report }: { readonly report: CredentialReport }) {
  const { say } = useWords();
  const groups = CHECK_AREAS.map((area) => ({
    area,
    checks: report.checks.filter((check) => check.area === area),
  })).filter(({ checks }) => checks.length > 0);
  return (
    <div className="grid gap-5">
      {groups.map(({ area, checks }) => (
        <section key={area}>
          <h4 className="mb-1 text-xs font-medium text-soft">{say(`credentials.area.${area}`)}</h4>
          <ul className="grid gap-2.5">
            {checks.map((check, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one code may stand twice in a fixed list
              <CheckLine key={`${check.code} ${i}`} check={check} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function CheckLine({ check }: { readonly check: Check }) {
  const { say } = useWords();
  const { sentence, remedy } = useCheckWords();
  const next = remedy(check);
  return (
    <li className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-3 text-sm">
      <span className="pt-0.5">
        <ResultIcon result={check.result} />
      </span>
      <div className="min-w-0">
        <p>{sentence(check)}</p>
        {next ? <p className="text-soft">{next}</p> : null}
        {check.evidence.length > 0 ? (
          <dl className="mt-1 grid gap-0.5 text-xs text-soft">
            {check.evidence.map((piece, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: evidence is a fixed list without ids
              <div key={i} className="flex min-w-0 flex-wrap gap-x-1.5">
                <dt>{piece.label}</dt>
                <dd className="min-w-0 font-mono [overflow-wrap:anywhere]">
                  {[piece.value, piece.path, piece.sha256 && `sha256 ${piece.sha256}`, piece.time]
                    .filter(Boolean)
                    .join(' · ')}
                  {piece.url ? <Address url={piece.url} /> : null}
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
        <p className="mt-0.5 text-xs text-soft">
          <code className="font-mono">{check.code}</code>
          {check.clause ? (
            <>
              {' · '}
              <OutLink href={check.clause.url}>
                {say('credentials.clause', { title: check.clause.title })}
              </OutLink>
            </>
          ) : null}
        </p>
      </div>
    </li>
  );
}

/** Addresses out of a credential are shown in full; only web addresses can be followed. */
function Address({ url }: { readonly url: string }) {
  return isWebAddress(url) ? (
    <>
      {' '}
      <OutLink href={url}>{url}</OutLink>
    </>
  ) : (
    <> {url}</>
  );
}
