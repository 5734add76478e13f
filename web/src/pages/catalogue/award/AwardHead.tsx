import { Link } from '@tanstack/react-router';
import type { Qualification } from 'cairn/catalogue';
import { Archive, BookOpen, Brain, Check, Target } from 'lucide-react';
import { useMemo } from 'react';
import {
  Button,
  buttonClasses,
  Cairn,
  CairnText,
  Chip,
  FigureValue,
  PageHead,
  Tag,
} from '../../../design/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { useWorkspace } from '../../../workspace/index.js';
import { goalStones } from '../../home/standing/goal-stones.js';
import { standingFigure } from '../../home/standing/standing-figure.js';
import { useMeasureWord } from '../../home/standing/useMeasureWord.js';
import type { AwardStanding } from '../own/useAwardStanding.js';
import { useOwnActions } from '../own/useOwnActions.js';

interface AwardHeadProps {
  readonly award: Qualification;
  readonly standing: AwardStanding;
  readonly specialisation: string | undefined;
}

/** What the award takes in one sentence, what already counts, and the cairn of it. */
export function AwardHead({ award, standing, specialisation }: AwardHeadProps) {
  const { say } = useWords();
  const { evaluation } = standing;
  const measure = useMeasureWord(evaluation.headline)(evaluation.headline.required);
  const stones = useMemo(
    () => goalStones(evaluation, say('design.state.missing')),
    [evaluation, say],
  );
  return (
    <PageHead
      about={
        <>
          <Link to="/catalogue" className="text-water underline underline-offset-2">
            {say('catalogue.view.awards')}
          </Link>
          <span aria-hidden>/</span>
          {award.code ? <span>{award.code} ·</span> : null}
          <span>{award.awardingBody}</span>
          {award.kind === 'qualification' ? null : <Tag>{award.kind}</Tag>}
        </>
      }
      answer={
        <>
          {award.title}
          <span className="mt-1.5 block text-lg font-normal text-soft [font-family:var(--font-sans)]">
            {say('catalogue.award.asks', { rule: award.rule.label })}{' '}
            <Standing award={award} standing={standing} />
          </span>
        </>
      }
      chips={<Chips award={award} />}
      actions={<Actions award={award} specialisation={specialisation} />}
      picture={
        <figure>
          <Cairn items={stones.items} beside={stones.beside} measure={measure} />
          <figcaption className="mt-2 text-center text-xs text-soft">
            <CairnText items={stones.items} beside={stones.beside} measure={measure} />
          </figcaption>
        </figure>
      }
    />
  );
}

/** "What you hold counts: 4 of 15", when there is something. */
function Standing({ award, standing }: Pick<AwardHeadProps, 'award' | 'standing'>) {
  const { number } = useFormats();
  const { evaluation, isEmpty } = standing;
  const { counted, required } = evaluation.headline;
  const word = useMeasureWord(evaluation.headline);
  if (isEmpty) return null;
  return (
    <span className="text-ink">
      <Say
        what="catalogue.award.holds"
        values={{
          counted: number(counted),
          required: number(required),
          measure: word(required),
        }}
        parts={{ 0: <FigureValue figure={standingFigure(evaluation, award)} /> }}
      />
    </span>
  );
}

function Chips({ award }: { readonly award: Qualification }) {
  const { say } = useWords();
  const { day } = useFormats();
  return (
    <>
      {award.status === 'closed' ? (
        <Chip tone="bad" icon={Archive}>
          {say('catalogue.award.closed')}
        </Chip>
      ) : null}
      {award.knowing === 'recalled' ? (
        <Chip tone="caution" icon={Brain}>
          {say('catalogue.award.recalled')}
        </Chip>
      ) : (
        <Chip icon={BookOpen}>{say('catalogue.award.readOn', { day: day(award.checked) })}</Chip>
      )}
    </>
  );
}

function Actions({ award, specialisation }: Pick<AwardHeadProps, 'award' | 'specialisation'>) {
  const { say } = useWords();
  const { workspace } = useWorkspace();
  const { target, add } = useOwnActions();
  const [first] = workspace.goals;
  const isTarget = first?.qualification === award.id && first.specialisation === specialisation;
  return (
    <>
      {isTarget ? (
        <Link to="/next" search={{ goal: award.id }} className={buttonClasses('primary')}>
          <Check size={18} aria-hidden />
          {say('catalogue.target.is')}
        </Link>
      ) : (
        <Button kind="primary" icon={Target} onPress={() => target(award, specialisation)}>
          {say('catalogue.target.do')}
        </Button>
      )}
      <Button onPress={() => add(award, 'claimed')}>{say('catalogue.have')}</Button>
    </>
  );
}
