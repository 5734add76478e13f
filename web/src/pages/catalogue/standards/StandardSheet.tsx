import { type Criterion, criteriaOn, limitsOn, type Standard } from 'cairn/catalogue';
import type { IsoDate } from 'cairn/terms';
import { today } from '../../../app/clock.js';
import { Disclosure, OutLink, SideSheet } from '../../../design/index.js';
import { FactList, KnowingMark, SourceList, useDayText } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSizeText } from './useSizeText.js';

interface StandardSheetProps {
  readonly standard: Standard | undefined;
  readonly onClose: () => void;
}

const KINDS = ['mandatory', 'optional', 'quality-principle'] as const;

/** One standard: its limits with their days, and its demands with how each is checked. */
export function StandardSheet({ standard, onClose }: StandardSheetProps) {
  return (
    <SideSheet
      isOpen={standard !== undefined}
      onClose={onClose}
      title={standard?.label ?? ''}
      about={standard?.owner}
    >
      {standard ? <Body standard={standard} on={today()} /> : null}
    </SideSheet>
  );
}

function Body({ standard, on }: { readonly standard: Standard; readonly on: IsoDate }) {
  const { say } = useWords();
  const { day } = useFormats();
  const { definition, edition, force, url, knowing, checked, note, sources } = standard;
  const now = criteriaOn(standard, on);
  const earlier = standard.criteria.filter((one) => !now.includes(one));
  return (
    <div className="grid gap-6">
      <p>{definition}</p>
      <FactList
        facts={[
          {
            label: say('catalogue.standards.edition'),
            value: <OutLink href={url}>{edition}</OutLink>,
          },
          { label: say('catalogue.standards.column.force'), value: force },
          {
            label: say('catalogue.filter.knowing'),
            value: <KnowingMark of={knowing} />,
            note: say('frameworks.known.checked', { day: day(checked) }),
          },
        ]}
      />
      <Limits standard={standard} on={on} />
      {KINDS.map((kind) => {
        const some = now.filter((one) => one.kind === kind);
        return some.length === 0 ? null : (
          <Disclosure
            key={kind}
            title={say(`catalogue.standards.kind.${kind}`, { count: some.length })}
            startOpen={kind === 'mandatory'}
          >
            <Criteria criteria={some} />
          </Disclosure>
        );
      })}
      {earlier.length > 0 ? (
        <Disclosure title={say('catalogue.standards.earlier', { count: earlier.length })}>
          <Criteria criteria={earlier} />
        </Disclosure>
      ) : null}
      {note ? <p className="text-sm text-soft">{note}</p> : null}
      <section>
        <h3 className="mb-1.5 text-xs font-medium text-soft">{say('reference.sources')}</h3>
        <SourceList sources={sources} most={4} />
      </section>
    </div>
  );
}

function Limits({ standard, on }: { readonly standard: Standard; readonly on: IsoDate }) {
  const { say } = useWords();
  const { span } = useDayText();
  const size = useSizeText();
  const now = limitsOn(standard, on);
  if (standard.limits.length === 0) {
    return <p className="text-soft">{say('catalogue.standards.noLimits')}</p>;
  }
  return (
    <FactList
      facts={standard.limits.map((entry) => ({
        label: span(entry),
        value: size(entry.value),
        note: [entry === now ? say('catalogue.standards.now') : undefined, entry.note]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}

function Criteria({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const { say } = useWords();
  return (
    <ul className="text-sm">
      {criteria.map((criterion) => (
        <li
          key={`${criterion.id}|${criterion.from ?? ''}`}
          className="border-b border-line py-2 last:border-b-0"
        >
          {criterion.text}
          <span className="block text-xs text-soft">
            {say(
              criterion.check.op === 'needs-human'
                ? 'catalogue.standards.person'
                : 'catalogue.standards.machine',
              { field: criterion.field },
            )}
            {criterion.knowing === 'recalled' ? ` · ${say('reference.knowing.recalled')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
