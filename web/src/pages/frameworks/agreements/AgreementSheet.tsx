import type { Agreement, AgreementParty } from 'cairn/frameworks';
import { Disclosure, OutLink, SideSheet } from '../../../design/index.js';
import {
  BasisMark,
  FactList,
  KnowingMark,
  type ListedFact,
  SourceList,
  useDayText,
  usePlaceNames,
} from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';

interface AgreementSheetProps {
  readonly agreement: Agreement | undefined;
  readonly onClose: () => void;
}

/** One agreement: what it promises, to whom, for what, and how well that is known. */
export function AgreementSheet({ agreement, onClose }: AgreementSheetProps) {
  const { say } = useWords();
  return (
    <SideSheet
      isOpen={agreement !== undefined}
      onClose={onClose}
      title={agreement?.label ?? ''}
      about={agreement ? say(`frameworks.agreement.kind.${agreement.kind}`) : undefined}
    >
      {agreement ? <Body agreement={agreement} /> : null}
    </SideSheet>
  );
}

function Body({ agreement }: { readonly agreement: Agreement }) {
  const { say } = useWords();
  const facts = useFacts(agreement);
  const { parties, partiesComplete, partyCountReported, yearMeaning, asOfNote } = agreement;
  return (
    <div className="grid gap-6">
      <p className="text-base">{agreement.effect}</p>
      <FactList facts={facts} />
      <section>
        <h3 className="text-xs font-medium text-soft">{say('frameworks.agreements.parties')}</h3>
        <p className="mb-2 text-sm text-soft">
          {partiesComplete
            ? say('frameworks.agreements.parties.complete')
            : say('frameworks.agreements.parties.incomplete')}{' '}
          {partyCountReported === undefined
            ? ''
            : say('frameworks.agreements.parties.reported', { count: partyCountReported })}
        </p>
        <Disclosure
          title={say('frameworks.agreements.parties.count', { count: parties.length })}
          startOpen={parties.length <= 12}
        >
          <Parties parties={parties} />
        </Disclosure>
        <p className="mt-2 text-xs text-soft">
          {[yearMeaning, asOfNote].filter(Boolean).join(' · ')}
        </p>
      </section>
      <section>
        <h3 className="mb-1.5 text-xs font-medium text-soft">{say('reference.sources')}</h3>
        <SourceList sources={agreement.sources} most={4} />
        <p className="mt-2 text-sm">
          <OutLink href={agreement.url}>{say('frameworks.agreements.text')}</OutLink>
        </p>
      </section>
    </div>
  );
}

function Parties({ parties }: { readonly parties: readonly AgreementParty[] }) {
  const { say } = useWords();
  const { compare } = useFormats();
  const names = usePlaceNames();
  const sorted = [...parties].sort((a, b) => compare(names.country(a.code), names.country(b.code)));
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
      {sorted.map(({ code, year, status, knowing }) => (
        <li key={code} className="min-w-0">
          {names.country(code)}{' '}
          {year === undefined ? null : <span className="text-soft">{year}</span>}
          {status === 'party' ? null : (
            <span className="block text-xs text-ochre-ink">
              {say(`frameworks.party.${status}`)}
            </span>
          )}
          {knowing === 'recalled' ? (
            <span className="block text-xs text-ochre-ink">{say('design.recalledShort')}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function useFacts(agreement: Agreement): readonly ListedFact[] {
  const { say } = useWords();
  const { day, list } = useFormats();
  const { span } = useDayText();
  const { inForce, fields, decisionClock, isRetroactive, microcredentials } = agreement;
  const retroactive =
    isRetroactive === undefined
      ? []
      : [
          {
            label: say('frameworks.agreements.retroactive'),
            value: say(isRetroactive ? 'reference.yes' : 'reference.no'),
          },
        ];
  const clock =
    decisionClock === undefined
      ? []
      : [
          {
            label: say('frameworks.agreements.clock'),
            value: say('frameworks.agreements.clock.months', { months: decisionClock.maxMonths }),
            note: decisionClock.note,
          },
        ];
  return [
    {
      label: say('frameworks.agreements.strength'),
      value: say(`frameworks.agreement.strength.${agreement.strength}`),
    },
    {
      label: say('frameworks.agreements.binding'),
      value: say(agreement.isLegallyBinding ? 'reference.yes' : 'reference.no'),
    },
    {
      label: say('frameworks.agreements.inForce'),
      value: inForce ? span(inForce) : say('design.notKnown'),
    },
    {
      label: say('frameworks.agreements.column.purpose'),
      value: list(agreement.purposes.map((one) => say(`frameworks.agreement.purpose.${one}`))),
    },
    { label: say('frameworks.agreements.levels'), value: agreement.levels },
    { label: say('frameworks.agreements.fields'), value: fields.text },
    {
      label: say('frameworks.agreements.professions'),
      value: agreement.regulatedProfessions,
    },
    ...clock,
    ...retroactive,
    {
      label: say('frameworks.agreements.microcredentials'),
      value: say(`frameworks.covered.${microcredentials.covered}`),
      note: (
        <>
          <BasisMark of={microcredentials.basis} /> {microcredentials.reason}
        </>
      ),
    },
    {
      label: say('frameworks.agreements.column.knowing'),
      value: <KnowingMark of={agreement.knowing} />,
      note: [agreement.note, say('frameworks.known.checked', { day: day(agreement.checked) })]
        .filter(Boolean)
        .join(' · '),
    },
  ];
}
