import { Link } from '@tanstack/react-router';
import type { DataRelease, PrerequisiteClause, Unit } from 'cairn/catalogue';
import { Section } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface UnitProps {
  readonly unit: Unit;
  readonly release: DataRelease;
}

/** What must be held before, what begins together with it, and what may not be counted together with it. */
export function BeforeAndBeside({ unit, release }: UnitProps) {
  const { say } = useWords();
  const isRead = unit.knownFields.includes('prerequisites');
  return (
    <>
      <Section title={say('catalogue.unit.before')} id="before">
        {unit.prerequisites.length === 0 ? (
          <p className="text-soft">
            {say(isRead ? 'catalogue.unit.before.none' : 'catalogue.unit.before.unknown')}
          </p>
        ) : (
          <Clauses clauses={unit.prerequisites} release={release} />
        )}
      </Section>
      {unit.corequisites && unit.corequisites.length > 0 ? (
        <Section title={say('catalogue.unit.beside')} id="beside">
          <Clauses clauses={unit.corequisites} release={release} />
        </Section>
      ) : null}
      {unit.exclusions.length > 0 ? (
        <Section title={say('catalogue.unit.exclusions')} id="exclusions">
          <ul className="grid gap-1.5">
            {unit.exclusions.map((id) => (
              <li key={id}>
                <UnitLink id={id} release={release} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Clauses({
  clauses,
  release,
}: {
  readonly clauses: readonly PrerequisiteClause[];
  readonly release: DataRelease;
}) {
  return (
    <ul className="grid gap-1.5">
      {clauses.map((clause) => (
        <li key={clause.anyOf.join() || clause.text}>
          <Clause clause={clause} release={release} />
        </li>
      ))}
    </ul>
  );
}

function Clause({
  clause,
  release,
}: {
  readonly clause: PrerequisiteClause;
  readonly release: DataRelease;
}) {
  const { say } = useWords();
  const { anyOf, text } = clause;
  return (
    <>
      {anyOf.length > 1 ? (
        <span className="text-soft">{say('catalogue.unit.before.any')} </span>
      ) : null}
      {anyOf.map((id, i) => (
        <span key={id}>
          {i > 0 ? ', ' : ''}
          <UnitLink id={id} release={release} />
        </span>
      ))}
      {text ? (
        <span className="text-soft">
          {anyOf.length > 0 ? ' · ' : ''}
          {text}
        </span>
      ) : null}
    </>
  );
}

function UnitLink({ id, release }: { readonly id: string; readonly release: DataRelease }) {
  const unit = release.catalogue.units.get(id);
  if (!unit) return <>{id}</>;
  return (
    <Link
      to={`/catalogue/units/${id}`}
      className="underline decoration-line underline-offset-3 hover:decoration-ink"
    >
      {unit.title}
      {unit.code ? ` · ${unit.code}` : ''}
    </Link>
  );
}
