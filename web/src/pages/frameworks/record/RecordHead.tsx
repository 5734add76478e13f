import { Link } from '@tanstack/react-router';
import { type Framework, type FrameworkData, levelsOn } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { GitCompareArrows, TriangleAlert } from 'lucide-react';
import {
  buttonClasses,
  Chip,
  type Fact,
  FactStrip,
  FigureValue,
  Icon,
  OutLink,
  PageHead,
  Tag,
} from '../../../design/index.js';
import { ConfidenceMark, countFigure, useDayText } from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import { compareWith } from '../list/FrameworkSheet.js';
import { usePlaces } from '../list/FrameworksTable.js';
import { eqfStandingOn, mainLevelsOn, recordKindOf } from '../list/framework-row.js';
import { EqfStandingText, KindMark } from '../list/KindMark.js';

interface RecordHeadProps {
  readonly data: FrameworkData;
  readonly framework: Framework;
  readonly on: IsoDate;
}

/** The framework in one sentence, as of the day that was asked. */
export function RecordHead({ framework, on }: RecordHeadProps) {
  const { say } = useWords();
  const formats = useFormats();
  const places = usePlaces();
  const { label, shortLabel, nativeLabel, jurisdiction, confidence, sources } = framework;
  const name = shortLabel ?? label;
  const levels = mainLevelsOn(framework, on);
  const state = levelsOn(framework, on);
  const isNone = recordKindOf(framework) === 'none';
  const day = formats.day(on);
  const sentence =
    state.kind === 'no-version'
      ? say('frameworks.record.answer.noVersion', { name, day })
      : isNone
        ? say('frameworks.record.answer.none', { place: places(jurisdiction) })
        : undefined;
  return (
    <PageHead
      about={
        <>
          <Link to="/frameworks" className="text-water underline underline-offset-2">
            {say('frameworks.title')}
          </Link>
          <span aria-hidden>/</span>
          <span className="font-medium text-ink">{label}</span>
          {nativeLabel && nativeLabel !== label ? <span>· {nativeLabel}</span> : null}
          <Tag>{places(jurisdiction)}</Tag>
        </>
      }
      answer={
        sentence ??
        (levels === undefined ? (
          say('frameworks.record.answer.partial', { name, day })
        ) : (
          <Say
            what="frameworks.record.answer"
            values={{ name, count: levels, day }}
            parts={{
              0: (
                <FigureValue
                  figure={countFigure('frameworks.figure.levels', levels, [], sources.slice(0, 4))}
                />
              ),
            }}
          />
        ))
      }
      chips={
        isNone || confidence === 'low' ? (
          <>
            {isNone ? (
              <Chip tone="caution" icon={TriangleAlert}>
                {say('frameworks.record.none')}
              </Chip>
            ) : null}
            {confidence === 'low' ? (
              <Chip tone="caution" icon={TriangleAlert}>
                {say('frameworks.record.low')}
              </Chip>
            ) : null}
          </>
        ) : undefined
      }
      actions={
        <Link
          to="/frameworks/compare"
          search={{ with: compareWith(framework.id) }}
          className={buttonClasses('primary')}
        >
          <Icon of={GitCompareArrows} />
          {say('frameworks.compare.do')}
        </Link>
      }
    />
  );
}

/** Five facts: who owns it, what it is, toward the European framework, its credit, how far to trust it. */
export function RecordFacts({ framework, on }: RecordHeadProps) {
  const { say } = useWords();
  const formats = useFormats();
  const { day } = useDayText();
  const systemName = useSystemName();
  const { owner, url, established, establishedPrecision, creditSystem } = framework;
  const quiet = 'font-sans text-[0.9375rem] font-normal';
  const facts: readonly Fact[] = [
    {
      id: 'kind',
      label: say('frameworks.column.kind'),
      value: (
        <span className={quiet}>
          <KindMark kind={recordKindOf(framework)} />
        </span>
      ),
      note: say(`frameworks.scope.${framework.scope}`),
    },
    {
      id: 'owner',
      label: say('frameworks.fact.owner'),
      value: <span className={quiet}>{url ? <OutLink href={url}>{owner}</OutLink> : owner}</span>,
      note: established
        ? say('frameworks.fact.established', { day: day(established, establishedPrecision) })
        : undefined,
    },
    {
      id: 'eqf',
      label: say('frameworks.column.eqf'),
      value: (
        <span className={quiet}>
          <EqfStandingText standing={eqfStandingOn(framework, on)} />
        </span>
      ),
    },
    {
      id: 'credit',
      label: say('frameworks.fact.credit'),
      value: creditSystem ? (
        <Link
          to="/frameworks/credit"
          search={{ open: creditSystem }}
          className={`${quiet} text-water underline underline-offset-2`}
        >
          {systemName(creditSystem)}
        </Link>
      ) : (
        <span className={`${quiet} text-soft`}>{say('frameworks.fact.credit.none')}</span>
      ),
    },
    {
      id: 'confidence',
      label: say('reference.confidence'),
      value: (
        <span className={quiet}>
          <ConfidenceMark of={framework.confidence} />
        </span>
      ),
      note: say('frameworks.known.checked', { day: formats.day(framework.checked) }),
    },
  ];
  return <FactStrip facts={facts} />;
}
