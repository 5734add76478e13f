import type {
  DropReason,
  Plan,
  PlanRepair,
  PlanRequest,
  PlanStep,
  RepairAnswer,
} from 'cairn/planning';
import { PenLine, Trash2, Wand } from 'lucide-react';
import { Button, Note } from '../../../design/index.js';
import type { PlanFile } from '../../../exports/plan-file.js';
import type { Planner } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { type AskedAnswer, useAskedPlan } from '../data/useAskedPlan.js';
import type { Next } from '../data/useNext.js';
import { conflictText } from '../impossible/conflict-words.js';
import { entersMore } from './take-repair.js';
import type { OwnPlan } from './useOwnPlan.js';

type Refit = AskedAnswer<RepairAnswer>;

interface ElsewhereNoteProps {
  readonly own: OwnPlan;
  /** The version that was made for another question. */
  readonly file: PlanFile;
  readonly next: Next;
}

/** A version for another question does not vanish silently: it can be fitted to this one, changing as little as can be. */
export function ElsewhereNote({ own, file, next }: ElsewhereNoteProps) {
  const { say } = useWords();
  const { planner, request } = next;
  const refit = useAskedPlan({ planner, plan: file.plan, request }, askRepair);
  return (
    <Note
      icon={PenLine}
      tone="info"
      actions={
        <span className="screen-only flex flex-wrap gap-2">
          {refit.kind === 'idle' ? (
            <Button small icon={Wand} onPress={refit.ask}>
              {say('moves.refit.ask')}
            </Button>
          ) : null}
          <Button small kind="quiet" icon={Trash2} onPress={own.drop}>
            {say('moves.own.otherDrop')}
          </Button>
        </span>
      }
    >
      {say(file.proof.kind === 'own' ? 'moves.own.other' : 'moves.before.note')}
      <RefitAnswer {...{ refit, own, file, next }} />
    </Note>
  );
}

function askRepair(planner: Planner, plan: Plan, request: PlanRequest): Promise<RepairAnswer> {
  return planner.repair(plan, request);
}

interface RefitAnswerProps extends ElsewhereNoteProps {
  readonly refit: Refit;
}

function RefitAnswer({ refit: { kind, answer }, own, file, next }: RefitAnswerProps) {
  const { say } = useWords();
  if (kind === 'idle') return null;
  if (answer?.kind === 'repaired') return <Refitted {...{ own, file, next }} repair={answer} />;
  const key = kind === 'asking' ? 'asking' : answer?.kind === 'infeasible' ? 'none' : 'failed';
  return (
    <p role="status" className="mt-2">
      {say(`moves.refit.${key}`)}
    </p>
  );
}

interface RefittedProps extends ElsewhereNoteProps {
  readonly repair: PlanRepair;
}

function Refitted({ repair, own, file, next }: RefittedProps) {
  const { say } = useWords();
  const lines = useRefitLines(repair, next.conditions.now);
  const entered = useEnteredLines(repair, file.plan);
  return (
    <div role="status" className="mt-2 grid gap-1">
      <p className="font-medium">{say('moves.refit.found')}</p>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {next.request && entersMore(repair, next.request) ? (
        <>
          <p className="mt-1 font-medium">{say('moves.refit.enters')}</p>
          <ul className="list-disc ps-5">
            {entered.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="screen-only mt-1">
        <Button small onPress={() => own.takeRepair(repair)}>
          {say('moves.refit.take')}
        </Button>
      </div>
    </div>
  );
}

/** What the workspace learns when the plan is taken: what ended since, what runs, and what was asked for. */
function useEnteredLines({ done, plan, running, question }: PlanRepair, old: Plan) {
  const { say } = useWords();
  const { day } = useFormats();
  const stepOf = (unit: string, { steps }: Plan) => steps.find((step) => step.unit === unit);
  const asked = plan.steps.filter(
    ({ unit, by }) =>
      by !== undefined && by !== 'repeat' && isAskedBefore(stepOf(unit, old), question.request),
  );
  return [
    ...done
      .flatMap((unit) => stepOf(unit, old) ?? [])
      .map(({ title, endsOn }) => say('moves.refit.held', { title, day: day(endsOn) })),
    ...running
      .flatMap((unit) => stepOf(unit, old) ?? [])
      .map(({ title, endsOn }) => say('moves.refit.runs', { title, day: day(endsOn) })),
    ...asked.map(({ title }) => say('moves.refit.waits', { title })),
  ];
}

function isAskedBefore(step: PlanStep | undefined, { limits }: PlanRequest): boolean {
  return step !== undefined && step.startsOn < limits.start && step.endsOn >= limits.start;
}

/** What stays, moves, goes and comes, each with its reason. */
function useRefitLines(
  { kept, dropped, added, running }: PlanRepair,
  conditions: Next['conditions']['now'],
): readonly string[] {
  const words = useWords();
  const formats = useFormats();
  const { say } = words;
  const moved = kept.filter(({ shiftDays }) => shiftDays !== 0);
  const textOf = (reason: DropReason): string => {
    if (reason.kind !== 'clash') return say(`moves.refit.${reason.kind}`);
    const texts = reason.conflict.map((member) =>
      conflictText(member, conditions, { words, formats }),
    );
    return say('moves.refit.clash', { clashes: formats.list(texts) });
  };
  return [
    say('moves.refit.same', { count: kept.length - moved.length, running: running.length }),
    ...moved.map(({ title, toDay }) =>
      say('moves.refit.moved', { title, day: formats.day(toDay) }),
    ),
    ...dropped.map(({ title, reason }) =>
      say('moves.refit.dropped', { title, reason: textOf(reason) }),
    ),
    ...added.map(({ title }) => say('moves.refit.added', { title })),
  ];
}
