import { checkPlan, type Plan, planningDataOf } from 'cairn/planning';
import { useMemo } from 'react';
import { cairnSummary, figureText, summaryText } from '../../../design/index.js';
import { writeCairnSvg } from '../../../exports/cairn-svg.js';
import type { PlanFile } from '../../../exports/plan-file.js';
import type { PlanReport } from '../../../exports/plan-report.js';
import { type Formats, useFormats, useWords, type Words } from '../../../words/index.js';
import { awardText, chanceText, missedText } from '../answer/award-words.js';
import { assumedFees, heldFigure, paceFigure } from '../answer/figures.js';
import { useFees } from '../answer/useFees.js';
import { useMeasure } from '../answer/useMeasure.js';
import { useSpan } from '../answer/useSpan.js';
import { awardsOf, notEarned } from '../data/plan-awards.js';
import type { Target } from '../data/useNext.js';
import { breakSentences } from '../own/break-words.js';
import { overrideGroups } from '../own/override-lines.js';
import { notesOf } from '../rules/NotesList.js';
import type { PlanView } from './plan-view.js';
import { ruleLines, sourceLines } from './report-lines.js';

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

/** Makes the document of a plan in the current language. */
export function useReport(): (view: PlanView, proof: string) => PlanReport {
  const words = useWords();
  const formats = useFormats();
  const measure = useMeasure();
  const fees = useFees();
  const span = useSpan();
  return useMemo(() => {
    const { say, sayAny } = words;
    const { number, day, money } = formats;
    return ({ plan, rows, target, evaluation, stones, file }, proof) => {
      const { headline } = evaluation;
      const { qualification, release } = target;
      const noun = measure.noun(headline, headline.required);
      const held = say('next.held', {
        counted: number(headline.counted),
        required: number(headline.required),
        noun,
      });
      const steps = rows.length;
      const pictureText = summaryText(cairnSummary(stones.items, stones.beside), noun, {
        words,
        formats,
      });
      return {
        title: qualification.title,
        about: [qualification.code, qualification.awardingBody].filter(Boolean).join(' · '),
        answer: say('next.answer.plan', {
          steps,
          awards: 1 + (plan.also?.length ?? 0),
          word: say('next.word', { count: steps }),
          held,
          time: span(plan.weeks),
        }),
        proof,
        awards: awardLines(file, target, { words, formats }),
        accepted: acceptedLines(file, target, { words, formats }),
        picture: writeCairnSvg(stones.items, stones.beside),
        pictureText,
        facts: [
          {
            label: say('next.fact.finished'),
            value: day(plan.completesOn),
            note: say('next.fact.finished.note', { weeks: plan.weeks, start: day(plan.startsOn) }),
          },
          {
            label: say('next.fact.work'),
            value: figureText(plan.figures.workloadHours, formats, words),
            note: say('unit.hours/month', { value: paceText(plan, number) }),
          },
          {
            label: say('next.fact.fees'),
            value: fees(plan),
            note: say('next.fact.fees.note', {
              count: plan.fees.unknownSteps,
              assumed: assumedFees(plan),
            }),
          },
          {
            label: sayAny('figure.counted', ''),
            value: figureText(heldFigure(evaluation), formats, words),
            note: say('next.fact.beside.short', { count: plan.uncounted.length }),
          },
        ],
        table: {
          head: [
            say('next.column.unit'),
            say('next.column.countsAs'),
            say('next.column.start'),
            say('next.column.end'),
            say('next.column.hours'),
            say('next.column.fee'),
          ],
          rows: rows.map((row) => [
            [
              row.code,
              row.title,
              ...(row.by === undefined ? [] : [`– ${say(`ways.by.${row.by}`)}`]),
            ]
              .filter(Boolean)
              .join(' '),
            row.countsFor === undefined ? say('next.table.notCounted') : row.lane.label,
            day(row.startsOn),
            day(row.endsOn),
            starred(number(row.workloadHours, 1), row.assumed.includes('workloadHours')),
            row.fee === undefined
              ? say('design.notKnown')
              : starred(money(row.fee), row.assumed.includes('fee')),
          ]),
        },
        rules: {
          head: [say('next.column.rule'), say('next.column.state'), say('next.column.counted')],
          rows: ruleLines(evaluation.root, (state) => say(`next.rule.${state}`), number),
        },
        notes: [
          ...(rows.some(({ assumed }) => assumed.length > 0) ? [say('next.report.assumed')] : []),
          ...notesOf(evaluation, plan).map(
            ({ kind, text }) => `${say(`next.note.${kind}`)}: ${text}`,
          ),
        ],
        sources: sourceLines(target, rows, {
          read: (when) => say('design.readOn', { day: day(when) }),
          recalled: say('design.recalledShort'),
        }),
        words: {
          units: say('next.table.label'),
          rules: say('next.report.rules'),
          notes: say('next.notes.title'),
          sources: say('design.notes'),
          scan: say('next.report.scan'),
          page: say('next.report.page', { page: '{page}', pages: '{pages}' }),
          decides: say('design.confirm', { body: qualification.awardingBody }),
          release: say('next.report.release', {
            version: release.version,
            hash: release.hash.slice(0, 12),
          }),
        },
      };
    };
  }, [words, formats, measure, span, fees]);
}

/** Further awards of the plan and its chance, as the head of the page says them. */
function awardLines(
  { plan, request }: PlanFile,
  target: Target,
  speech: Speech,
): readonly string[] {
  const missed = notEarned(plan, request, target);
  const chance = plan.chance && chanceText(plan.chance, speech);
  return [
    ...awardsOf(plan, target).map((award) => awardText(award, speech)),
    ...(missed.length > 0 ? [missedText(missed, speech)] : []),
    ...(chance === undefined ? [] : [[chance.known, chance.open].filter(Boolean).join(' ')]),
  ];
}

/** What the person accepts against the check, with the reasons: it goes wherever the plan goes. */
function acceptedLines(
  { plan, request }: PlanFile,
  { release, places }: Target,
  speech: Speech,
): readonly string[] {
  if (plan.overrides === undefined) return [];
  const findings = checkPlan(request, plan, planningDataOf(release, request.limits.start));
  const frame = { plan, request, catalogue: release.catalogue, places };
  return overrideGroups(frame, findings).flatMap(({ reason, findings: own }) =>
    breakSentences(own, frame, speech).map((what) =>
      speech.words.say('moves.override.line', { what, reason }),
    ),
  );
}

function paceText(plan: Plan, number: (value: number, digits?: number) => string): string {
  const { value } = paceFigure(plan);
  return typeof value === 'number' ? number(value, 0) : '–';
}

/** An asterisk marks what the person assumed; a note under the table says so. */
function starred(text: string, isAssumed: boolean): string {
  return isAssumed ? `${text} *` : text;
}
