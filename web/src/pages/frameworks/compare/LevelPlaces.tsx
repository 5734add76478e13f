import type { FrameworkData, LevelMatch, LevelReason, LevelStep } from 'cairn/frameworks';
import { Card, OutLink, Section } from '../../../design/index.js';
import { SourceList, StrengthMark, useDayText, useEqfText } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import type { Place } from './CompareSentence.js';
import type { LadderModel, Rung } from './ladders.js';

interface LevelPlacesProps {
  readonly data: FrameworkData;
  readonly model: LadderModel;
  readonly rung: Rung;
  readonly places: readonly Place[];
}

/** Each match of the chosen level with the steps, reasons and documents behind it. */
export function LevelPlaces({ data, model, rung, places }: LevelPlacesProps) {
  const { say } = useWords();
  const own = model.ladders.find(({ id }) => id === rung.ladder);
  const level = own?.levels.find(({ code }) => code === rung.code);
  return (
    <Section
      title={say('frameworks.compare.why', {
        level: say('frameworks.level.name', { framework: own?.name ?? '', code: rung.code }),
      })}
      aside={level?.titles.join(', ')}
      id="why"
    >
      <div className="grid gap-4 md:grid-cols-[repeat(auto-fit,minmax(20rem,1fr))]">
        {places.map((place) => (
          <PlaceCard key={place.ladder.id} data={data} place={place} />
        ))}
      </div>
    </Section>
  );
}

function PlaceCard({
  data,
  place: { ladder, match },
}: {
  readonly data: FrameworkData;
  readonly place: Place;
}) {
  const { say } = useWords();
  const eqfText = useEqfText();
  const codes = eqfText(match);
  const titles =
    'levels' in match
      ? match.levels.flatMap(
          ({ code }) => ladder.levels.find((level) => level.code === code)?.titles ?? [],
        )
      : [];
  return (
    <Card>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-sm font-strong">{ladder.framework.label}</span>
        <span className="text-sm">
          <StrengthMark match={match} />
        </span>
      </p>
      <p className="display mt-1 text-xl">
        {codes === undefined
          ? say(match.kind === 'none' ? 'frameworks.compare.none' : 'design.notKnown')
          : say('frameworks.level.name', { framework: ladder.name, code: codes })}
      </p>
      {titles.length > 0 ? <p className="text-sm text-soft">{titles.join(', ')}</p> : null}
      <Reasons match={match} />
      {'path' in match
        ? match.path.map((step) => <Step key={keyOf(step)} data={data} step={step} />)
        : null}
    </Card>
  );
}

/** A way never takes the same step twice. */
function keyOf({ from, to, kind }: LevelStep): string {
  return `${kind}:${from.framework}/${from.version}>${to.framework}/${to.version ?? ''}`;
}

function Reasons({ match }: { readonly match: LevelMatch }) {
  const { say } = useWords();
  const reasons: readonly LevelReason[] = 'reasons' in match ? match.reasons : [];
  if (match.kind === 'unknown-level') {
    return <p className="mt-2 text-sm text-soft">{say('frameworks.reason.unknown-level')}</p>;
  }
  if (reasons.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-sm text-soft">
      {reasons.map((reason) => (
        <li key={reason}>{say(`frameworks.reason.${reason}`)}</li>
      ))}
    </ul>
  );
}

function Step({ data, step }: { readonly data: FrameworkData; readonly step: LevelStep }) {
  const { say } = useWords();
  const { span } = useDayText();
  const nameOf = ({ framework, version = '' }: LevelStep['to']) =>
    `${data.frameworks.get(framework)?.shortLabel ?? framework} ${version}`.trim();
  const { from, to, document, documentUrl, basis, note, sources, since, until, status } = step;
  return (
    <div className="mt-3 border-t border-line pt-2.5 text-sm">
      <p>
        {say('frameworks.step', {
          from: nameOf(from),
          to: nameOf(to),
          how: status ? say(`frameworks.status.${status}`) : say('frameworks.step.succession'),
          // A step carries no precision, so the year is as exact as we may be.
          span: span({
            fromPrecision: 'year',
            untilPrecision: 'year',
            ...(since ? { from: since } : {}),
            ...(until ? { until } : {}),
          }),
        })}
      </p>
      {document ? (
        <p className="text-soft">
          {documentUrl ? <OutLink href={documentUrl}>{document}</OutLink> : document}
        </p>
      ) : null}
      {basis ? <p className="text-soft">{basis}</p> : null}
      {note ? <p className="text-soft">{note}</p> : null}
      <div className="mt-1.5">
        <SourceList sources={sources} most={2} />
      </div>
    </div>
  );
}
