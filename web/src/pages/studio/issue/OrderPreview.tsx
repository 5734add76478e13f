import { isIsoDate, parseIsoDate } from 'cairn/terms';
import type { ReactNode } from 'react';
import { useReleaseIfReady } from '../../../release/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Issuer } from '../api/issuing-shapes.js';
import { BadgePicture } from '../badge/BadgePicture.js';
import type { OrderDraft } from './order-draft.js';

interface OrderPreviewProps {
  readonly draft: OrderDraft;
  readonly issuer: Issuer;
}

/** Everything that the credential will say, while it is being written. */
export function OrderPreview({ draft, issuer }: OrderPreviewProps) {
  const { say } = useWords();
  const title = draft.title.trim();
  const facts = useFacts(draft, issuer);
  return (
    <aside aria-label={say('studio.preview')} className="min-w-0 lg:sticky lg:top-6 lg:self-start">
      <h2 className="mb-3 text-sm font-strong">{say('studio.preview')}</h2>
      <BadgePicture
        title={title || say('studio.preview.untitled')}
        issuer={issuer.name}
        alt={say('studio.preview.picture')}
      />
      <dl className="mt-4 grid gap-2.5 text-sm">
        {facts.map(({ id, label, value }) => (
          <div key={id} className="min-w-0">
            <dt className="text-xs text-soft">{label}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

interface PreviewFact {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
}

function useFacts(draft: OrderDraft, issuer: Issuer): readonly PreviewFact[] {
  const { say } = useWords();
  const { day } = useFormats();
  const entryFacts = useEntryFacts(draft);
  const dayOf = (text: string) => (isIsoDate(text) ? day(parseIsoDate(text)) : undefined);
  const { recipientName, recipientBy, recipientId, email, isEmailClear } = draft;
  const named = recipientName.trim();
  const until = dayOf(draft.validUntil);
  const addressed =
    recipientBy === 'id'
      ? recipientId.trim()
      : isEmailClear
        ? email.trim()
        : email.trim() && say('studio.preview.hashed');
  const facts = [
    { id: 'issuer', label: say('studio.preview.issuer'), value: issuer.name },
    {
      id: 'recipient',
      label: say('studio.preview.recipient'),
      value: [named, addressed].filter(Boolean).join(' · ') || say('studio.preview.open'),
    },
    ...entryFacts,
    { id: 'awarded', label: say('studio.issue.awardedOn'), value: dayOf(draft.awardedOn) },
    {
      id: 'from',
      label: say('studio.issue.validFrom'),
      value: dayOf(draft.validFrom) ?? say('studio.preview.now'),
    },
    {
      id: 'until',
      label: say('studio.issue.validUntil'),
      value: until ?? say('studio.preview.noEnd'),
    },
    {
      id: 'result',
      label: draft.resultName.trim() || say('studio.issue.result'),
      value: draft.result.trim(),
    },
    {
      id: 'evidence',
      label: say('studio.preview.evidence'),
      value: [draft.evidenceName, draft.evidenceUrl].filter((text) => text.trim()).join(' · '),
    },
    {
      id: 'status',
      label: say('studio.preview.status'),
      value: say(
        issuer.mode === 'did:web' ? 'studio.preview.status.web' : 'studio.preview.status.key',
      ),
    },
  ];
  return facts.filter(({ value }) => value !== undefined && value !== '');
}

/** What the server takes from the catalogue, or what was written instead. */
function useEntryFacts({ entry, description, criteria }: OrderDraft): readonly PreviewFact[] {
  const { say } = useWords();
  const { number } = useFormats();
  const release = useReleaseIfReady();
  const id = entry.slice(entry.indexOf(':') + 1);
  const unit = entry.startsWith('unit:') ? release?.catalogue.units.get(id) : undefined;
  const found = unit ?? release?.catalogue.qualifications.get(id);
  if (release === undefined || found === undefined) {
    return [
      { id: 'description', label: say('studio.issue.description'), value: description.trim() },
      { id: 'criteria', label: say('studio.issue.criteria'), value: criteria.trim() },
    ];
  }
  const { code, level, credit } = found;
  const { frameworks, creditSystems } = release.frameworks;
  const framework = level && frameworks.get(level.framework);
  const system = credit && creditSystems.get(credit.system);
  return [
    { id: 'code', label: say('studio.preview.code'), value: code },
    {
      id: 'level',
      label: say('studio.preview.level'),
      value:
        level && `${framework?.shortLabel ?? framework?.label ?? level.framework} ${level.code}`,
    },
    {
      id: 'credit',
      label: say('studio.preview.credit'),
      value: credit && `${number(credit.amount)} ${system?.label ?? credit.system}`,
    },
    {
      id: 'hours',
      label: say('studio.preview.hours'),
      value: unit?.workloadHours === undefined ? undefined : number(unit.workloadHours),
    },
    {
      id: 'outcomes',
      label: say('studio.preview.outcomes'),
      value: unit && unit.outcomes.length > 0 ? <Outcomes of={unit.outcomes} /> : undefined,
    },
  ];
}

const MOST_OUTCOMES = 4;

function Outcomes({ of: outcomes }: { readonly of: readonly string[] }) {
  const { say } = useWords();
  const more = outcomes.length - MOST_OUTCOMES;
  return (
    <ul className="list-disc ps-4">
      {outcomes.slice(0, MOST_OUTCOMES).map((outcome) => (
        <li key={outcome}>{outcome}</li>
      ))}
      {more > 0 ? (
        <li className="text-soft">{say('studio.preview.more', { count: more })}</li>
      ) : null}
    </ul>
  );
}
