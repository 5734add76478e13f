import type { ReactNode } from 'react';
import { nowUtc } from '../../../app/clock.js';
import { Button } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Issued } from '../api/issuing-shapes.js';
import { IssuedMark } from './IssuedTable.js';
import { stateOn } from './issued-summary.js';

interface IssuedFactsProps {
  readonly issued: Issued;
  readonly onOpen: (id: string) => void;
}

/** State, days, ids, links to its predecessor and successor, and the history with its reasons. */
export function IssuedFacts({ issued, onOpen }: IssuedFactsProps) {
  const { say } = useWords();
  const { moment } = useFormats();
  const { issuedAt, validUntil, credentialId, sha256, replaces, replacedBy, changes } = issued;
  return (
    <>
      <dl className="grid gap-3 text-sm">
        <Row title={say('studio.column.state')}>
          <IssuedMark state={stateOn(issued, nowUtc())} />
        </Row>
        <Row title={say('studio.column.issued')}>{moment(issuedAt)}</Row>
        <Row title={say('studio.issue.validUntil')}>
          {validUntil ? moment(validUntil) : say('studio.preview.noEnd')}
        </Row>
        {replaces ? (
          <Row title={say('studio.fact.replaces')}>
            <Button small onPress={() => onOpen(replaces)}>
              {say('studio.fact.show')}
            </Button>
          </Row>
        ) : null}
        {replacedBy ? (
          <Row title={say('studio.fact.replacedBy')}>
            <Button small onPress={() => onOpen(replacedBy)}>
              {say('studio.fact.show')}
            </Button>
          </Row>
        ) : null}
        <Row title={say('studio.linkedIn.id')}>
          <code className="font-mono text-xs">{credentialId}</code>
        </Row>
        <Row title="SHA-256">
          <code className="font-mono text-xs">{sha256}</code>
        </Row>
      </dl>
      <section>
        <h3 className="mb-2 text-xs font-medium text-soft">{say('studio.history')}</h3>
        <ol className="grid gap-2 border-s-2 border-line ps-4 text-sm">
          <li>
            {say('studio.history.issued')}
            <span className="block text-xs text-soft">{moment(issuedAt)}</span>
          </li>
          {changes.map(({ action, reason, changedAt }) => (
            <li key={`${action} ${changedAt}`} className="[overflow-wrap:anywhere]">
              {say(`studio.history.${action}`)} · {reason}
              <span className="block text-xs text-soft">{moment(changedAt)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-soft">{title}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
