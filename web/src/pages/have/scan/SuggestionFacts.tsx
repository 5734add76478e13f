import { type HoldingSuggestion, isSure } from 'cairn/portfolio';
import { isWebAddress, OutLink, Tag } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { CHOICE_FIELDS, type ChoiceField, type Choices, chosenIn, optionsOf } from './choices.js';
import { ChoiceRow, FactRow, StatedRow } from './FactRow.js';
import { useSuggestionWords } from './useSuggestionWords.js';

interface SuggestionFactsProps {
  readonly suggestion: HoldingSuggestion;
  readonly choices: Choices;
  readonly onChoose: (field: ChoiceField, choice: number | 'none') => void;
}

/** Every value with how sure it is and where it comes from; what was not said is named. */
export function SuggestionFacts({ suggestion, choices, onChoose }: SuggestionFactsProps) {
  const { say, sayAny } = useWords();
  const { day, list } = useFormats();
  const words = useSuggestionWords(suggestion);
  const { title, earnedOn, expiresOn, awardingBody, grade, missing } = suggestion;
  return (
    <dl className="divide-y divide-line border-y border-line">
      <FactRow title={say('have.column.title')}>
        {title.value.trim() || say('credentials.untitled')}
      </FactRow>
      {CHOICE_FIELDS.map((field) => (
        <ChoiceRow
          key={field}
          title={say(`scan.field.${field}`)}
          options={optionsOf(suggestion, field)}
          words={words[field]}
          chosen={chosenIn(suggestion, choices, field)}
          onChoose={(choice) => onChoose(field, choice)}
        />
      ))}
      {awardingBody ? (
        <StatedRow title={say('have.form.body')} of={awardingBody}>
          {awardingBody.value}
        </StatedRow>
      ) : null}
      {earnedOn ? (
        <StatedRow title={say('have.form.earned')} of={{ ...earnedOn, quote: '' }}>
          {day(earnedOn.value)}
        </StatedRow>
      ) : null}
      {expiresOn ? (
        <StatedRow title={say('have.form.expires')} of={{ ...expiresOn, quote: '' }}>
          {day(expiresOn.value)}
        </StatedRow>
      ) : null}
      {grade ? (
        <StatedRow title={say('have.form.grade')} of={grade}>
          {grade.value}
        </StatedRow>
      ) : null}
      <Skills suggestion={suggestion} />
      <Evidence suggestion={suggestion} />
      {missing.length > 0 ? (
        <FactRow title={say('scan.missing')}>
          <span className="text-soft">
            {say('scan.missing.list', {
              list: list(missing.map((field) => sayAny(`scan.missing.${field}`, field))),
            })}
          </span>
        </FactRow>
      ) : null}
    </dl>
  );
}

/** Skills that the issuer points to are taken over; mere words are only shown. */
function Skills({ suggestion: { skills } }: Pick<SuggestionFactsProps, 'suggestion'>) {
  const { say } = useWords();
  const { list } = useFormats();
  const sure = skills.filter(isSure);
  const loose = skills.filter((skill) => !isSure(skill)).map(({ value }) => value);
  if (skills.length === 0) return null;
  return (
    <FactRow title={say('scan.skills')}>
      {sure.length > 0 ? (
        <ul className="flex flex-wrap gap-1 py-1">
          {sure.map(({ value, quote }) => (
            <li key={value}>
              <Tag>{quote}</Tag>
            </li>
          ))}
        </ul>
      ) : null}
      {loose.length > 0 ? (
        <p className="text-sm text-soft">
          {say('scan.skills.words', { list: list([...new Set(loose)]) })}
        </p>
      ) : null}
    </FactRow>
  );
}

function Evidence({ suggestion: { evidence } }: Pick<SuggestionFactsProps, 'suggestion'>) {
  const { say } = useWords();
  if (evidence.length === 0) return null;
  return (
    <FactRow title={say('have.sheet.evidence')}>
      <ul className="text-sm">
        {evidence.map(({ title, url }) => (
          <li key={`${title} ${url ?? ''}`}>
            {url && isWebAddress(url) ? <OutLink href={url}>{title}</OutLink> : title}
          </li>
        ))}
      </ul>
    </FactRow>
  );
}
