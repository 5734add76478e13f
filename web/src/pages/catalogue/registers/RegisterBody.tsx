import type { Register, RegisterIdentifier } from 'cairn/catalogue';
import { Disclosure, OutLink } from '../../../design/index.js';
import { FactList, KnowingMark, type ListedFact, SourceList } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';

/** One register: what it lists, how to look something up, how its numbers look. */
export function RegisterBody({ register }: { readonly register: Register }) {
  const { say } = useWords();
  const facts = useFacts(register);
  const { downloads, rules, url, sources, howToCheck } = register;
  return (
    <div className="grid gap-6">
      <section>
        <h3 className="mb-1 text-xs font-medium text-soft">{say('catalogue.registers.how')}</h3>
        <p>{howToCheck}</p>
        <p className="mt-1.5 text-sm">
          <OutLink href={url}>{say('catalogue.registers.open')}</OutLink>
        </p>
      </section>
      <FactList facts={facts} />
      {rules.length > 0 ? (
        <section>
          <h3 className="mb-1 text-xs font-medium text-soft">{say('catalogue.registers.rules')}</h3>
          <ul className="grid gap-1.5 text-sm">
            {rules.map(({ id, text, knowing }) => (
              <li key={id}>
                {text} <KnowingMark of={knowing} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {downloads.length > 0 ? (
        <Disclosure title={say('catalogue.registers.downloads', { count: downloads.length })}>
          <FactList
            facts={downloads.map(({ name, format, url: address, knowing, note }) => ({
              label: format,
              value: address ? <OutLink href={address}>{name}</OutLink> : name,
              note: (
                <>
                  <KnowingMark of={knowing} /> {note}
                </>
              ),
            }))}
          />
        </Disclosure>
      ) : null}
      <section>
        <h3 className="mb-1.5 text-xs font-medium text-soft">{say('reference.sources')}</h3>
        <SourceList sources={sources} most={4} />
      </section>
    </div>
  );
}

function useFacts(register: Register): readonly ListedFact[] {
  const { say } = useWords();
  const { covers, microcredentials, identifier, otherIdentifiers, access, licence } = register;
  const text = (label: string, value: string | undefined): readonly ListedFact[] =>
    value === undefined ? [] : [{ label, value }];
  return [
    { label: say('catalogue.registers.covers'), value: covers },
    {
      label: say('catalogue.registers.column.microcredentials'),
      value: say(`catalogue.listed.${microcredentials.listed}`),
      note: microcredentials.note,
    },
    ...[identifier, ...otherIdentifiers].map(identifierFact),
    ...register.statusWords.map(({ field, values }) => ({
      label: say('catalogue.registers.status'),
      value: values.join(' · '),
      note: field,
    })),
    ...text(say('catalogue.registers.access'), access),
    ...text(say('catalogue.registers.licence'), licence),
    {
      label: say('catalogue.filter.knowing'),
      value: <KnowingMark of={register.knowing} />,
      note: register.note,
    },
  ];
}

function identifierFact({ name, pattern, example, normalise }: RegisterIdentifier): ListedFact {
  return {
    label: name,
    value: <span className="font-mono text-sm">{example ?? pattern ?? '–'}</span>,
    note: [example ? pattern : undefined, normalise].filter(Boolean).join(' · '),
  };
}
