import { Link } from '@tanstack/react-router';
import type { CreditSystem, FrameworkData } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import type { ReactNode } from 'react';
import { buttonClasses, Disclosure, SideSheet } from '../../../design/index.js';
import {
  BasisMark,
  ConfidenceMark,
  FactList,
  KnowingMark,
  SourceList,
  useDayText,
  usePlaceNames,
} from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import { holdsOn } from '../list/framework-row.js';

interface CreditSystemSheetProps {
  readonly data: FrameworkData;
  readonly system: CreditSystem | undefined;
  readonly on: IsoDate;
  readonly onClose: () => void;
}

/** One credit system: hours behind a credit with their days, countries that set their own, stated rates, history. */
export function CreditSystemSheet({ data, system, on, onClose }: CreditSystemSheetProps) {
  const { say } = useWords();
  return (
    <SideSheet
      isOpen={system !== undefined}
      onClose={onClose}
      title={system?.label ?? ''}
      about={system?.owner}
      actions={
        system ? (
          <Link
            to="/frameworks/convert"
            search={{ from: system.id, ...(system.id === 'ects' ? {} : { to: 'ects' }) }}
            className={buttonClasses('primary')}
          >
            {say('frameworks.credit.convert')}
          </Link>
        ) : undefined
      }
    >
      {system ? <Body data={data} system={system} on={on} /> : null}
    </SideSheet>
  );
}

interface BodyProps {
  readonly data: FrameworkData;
  readonly system: CreditSystem;
  readonly on: IsoDate;
}

function Body({ data, system, on }: BodyProps) {
  const { say } = useWords();
  const { day } = useFormats();
  return (
    <div className="grid gap-6">
      <HoursBlock system={system} on={on} />
      <CountryBlock system={system} />
      <RatioBlock data={data} system={system} on={on} />
      <Block title={say('frameworks.record.changes')}>
        {system.history.length === 0 ? (
          <p className="text-sm text-soft">{say('frameworks.record.changes.none')}</p>
        ) : (
          <ul className="grid gap-2 text-sm">
            {system.history.map((event) => (
              <li key={event.id}>
                <span className="text-soft">
                  {event.on ? day(event.on) : say('frameworks.change.noDay')} ·{' '}
                  {say(`frameworks.change.state.${event.state}`)}
                </span>
                <br />
                {event.what}
              </li>
            ))}
          </ul>
        )}
      </Block>
      <Block title={say('frameworks.record.known')}>
        <FactList
          facts={[
            {
              label: say('reference.confidence'),
              value: <ConfidenceMark of={system.confidence} />,
              note: say('frameworks.known.checked', { day: day(system.checked) }),
            },
          ]}
        />
        {system.note ? <p className="mt-2 text-sm text-soft">{system.note}</p> : null}
      </Block>
      <Block title={say('reference.sources')}>
        <SourceList sources={system.sources} most={4} />
      </Block>
    </div>
  );
}

function HoursBlock({ system, on }: Omit<BodyProps, 'data'>) {
  const { say } = useWords();
  const { range, number } = useFormats();
  const { span } = useDayText();
  return (
    <Block title={say('frameworks.credit.hours')}>
      {system.hours.length === 0 ? (
        <p className="text-sm text-soft">{say('frameworks.credit.hours.none')}</p>
      ) : (
        <FactList
          facts={system.hours.map((entry) => ({
            label: span(entry),
            value: (
              <>
                <strong className="display text-lg">{range(entry.hours)} h</strong>{' '}
                {holdsOn(entry, on) ? null : (
                  <span className="text-xs text-soft">{say('frameworks.relation.notOnDay')}</span>
                )}
                <span className="block text-xs text-soft">
                  {say('frameworks.credit.typical', { typical: number(entry.typical) })} ·{' '}
                  {say(`frameworks.counts.${entry.counts}`)}
                </span>
                <span className="flex flex-wrap gap-x-3 text-xs">
                  <BasisMark of={entry.basis} /> <KnowingMark of={entry.knowing} />
                </span>
              </>
            ),
            note: entry.note,
          }))}
        />
      )}
      {system.creditsPerYear.map((entry) => (
        <p key={`${entry.from ?? ''}${entry.typical}`} className="mt-2 text-sm">
          {say('frameworks.credit.perYear', { credits: range(entry.credits), span: span(entry) })}
        </p>
      ))}
    </Block>
  );
}

function CountryBlock({ system }: { readonly system: CreditSystem }) {
  const { say } = useWords();
  const { range } = useFormats();
  const names = usePlaceNames();
  if (system.countryHours.length === 0) return null;
  const facts = system.countryHours.map((entry) => ({
    label: names.country(entry.country),
    value: `${range(entry.hours)} h`,
    note: [entry.rule, entry.legalInstrument].filter(Boolean).join(' · '),
  }));
  return (
    <Block title={say('frameworks.credit.countries')}>
      <Disclosure
        title={say('frameworks.credit.countries.count', { count: facts.length })}
        startOpen={facts.length < 6}
      >
        <FactList facts={facts} />
      </Disclosure>
    </Block>
  );
}

function RatioBlock({ data, system, on }: BodyProps) {
  const { say } = useWords();
  const { number } = useFormats();
  const systemName = useSystemName();
  const { span } = useDayText();
  if (system.ratios.length === 0 && !system.ratioNote) return null;
  const nameOf = (id: string) => (data.creditSystems.has(id) ? systemName(id) : id);
  return (
    <Block title={say('frameworks.credit.ratios')}>
      <FactList
        facts={system.ratios.map((ratio) => ({
          label: say(`frameworks.basis.${ratio.kind}`),
          value: `${number(ratio.credits)} ${nameOf(system.id)} = ${number(ratio.equals)}${
            ratio.equalsUpTo === undefined ? '' : `–${number(ratio.equalsUpTo)}`
          } ${nameOf(ratio.to)}`,
          note: [
            span(ratio),
            holdsOn(ratio, on) ? undefined : say('frameworks.relation.notOnDay'),
            ratio.purpose,
            ratio.statedBy,
            say(`reference.knowing.${ratio.knowing}`),
            ratio.note,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      {system.ratioNote ? <p className="mt-2 text-sm text-soft">{system.ratioNote}</p> : null}
    </Block>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-1.5 text-xs font-medium text-soft">{title}</h3>
      {children}
    </section>
  );
}
