import { Link } from '@tanstack/react-router';
import type { DataRelease } from 'cairn/catalogue';
import { StateMark } from '../../../design/index.js';
import { KnowingMark } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useWorkspace } from '../../../workspace/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import type { AwardStanding } from '../own/useAwardStanding.js';
import { heldAs } from '../own/workspace-changes.js';

interface EntryLineProps {
  readonly id: string;
  readonly release: DataRelease;
  readonly standing: AwardStanding;
  readonly rule: string;
}

/** One unit or award that a rule names. A slot is no course: it is shown as a choice, without a link. */
export function EntryLine({ id, release }: EntryLineProps) {
  const { say } = useWords();
  const { workspace } = useWorkspace();
  const { units, qualifications } = release.catalogue;
  const unit = units.get(id);
  const award = unit ? undefined : qualifications.get(id);
  const entry = unit ?? award;
  if (!entry) return <span className="text-soft">{say('catalogue.rule.unknown', { id })}</span>;
  if (unit?.isSlot) {
    return <span className="italic">{say('catalogue.rule.slot', { title: unit.title })}</span>;
  }
  const state = heldAs(workspace, id);
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <span className="min-w-0 grow basis-60">
        <Link
          to={unit ? `/catalogue/units/${id}` : `/catalogue/awards/${id}`}
          className="text-ink underline decoration-line underline-offset-3 hover:decoration-ink"
        >
          {entry.title}
        </Link>
        {entry.code && !entry.title.includes(entry.code) ? (
          <span className="text-sm text-soft"> · {entry.code}</span>
        ) : null}
        {award ? (
          <span className="text-sm text-soft"> · {say('catalogue.rule.wholeAward')}</span>
        ) : null}
      </span>
      {state ? (
        <span className="text-sm">
          <StateMark state={state} />
        </span>
      ) : null}
      {entry.knowing === 'recalled' ? (
        <span className="text-sm">
          <KnowingMark of="recalled" />
        </span>
      ) : null}
      <CreditText amount={entry.credit} />
    </span>
  );
}

function CreditText({
  amount,
}: {
  readonly amount: { readonly amount: number; readonly system: string } | undefined;
}) {
  const { number } = useFormats();
  const systemName = useSystemName();
  if (!amount) return null;
  return (
    <span className="numerals text-sm text-soft">
      {number(amount.amount)} {systemName(amount.system)}
    </span>
  );
}
