import type { DropReason, PlanRepair } from 'cairn/planning';
import { PenLine, Trash2, Wand } from 'lucide-react';
import { Button, Note } from '../../../design/index.js';
import type { PlanFile } from '../../../exports/plan-file.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';
import type { Next } from '../data/useNext.js';
import { conflictText } from '../impossible/conflict-words.js';
import type { OwnPlan } from './useOwnPlan.js';
import { type Refit, useRefit } from './useRefit.js';

interface ElsewhereNoteProps {
  readonly own: OwnPlan;
  /** The version that was made for another question. */
  readonly file: PlanFile;
  readonly next: Next;
}

/** A version for another question does not vanish silently: it can be fitted to this one, changing as little as can be. */
export function ElsewhereNote({ own, file, next }: ElsewhereNoteProps) {
  const { say } = useWords();
  const { planner, request, conditions } = next;
  const refit = useRefit(planner, file.plan, request);
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
      {say('moves.own.other')}
      <RefitAnswer refit={refit} own={own} conditions={conditions.now} />
    </Note>
  );
}

interface RefitAnswerProps {
  readonly refit: Refit;
  readonly own: OwnPlan;
  readonly conditions: Conditions;
}

function RefitAnswer({ refit: { kind, answer }, own, conditions }: RefitAnswerProps) {
  const { say } = useWords();
  if (kind === 'idle') return null;
  if (answer?.kind === 'repaired') return <Refitted {...{ own, conditions }} repair={answer} />;
  const key = kind === 'asking' ? 'asking' : answer?.kind === 'infeasible' ? 'none' : 'failed';
  return (
    <p role="status" className="mt-2">
      {say(`moves.refit.${key}`)}
    </p>
  );
}

interface RefittedProps {
  readonly repair: PlanRepair;
  readonly own: OwnPlan;
  readonly conditions: Conditions;
}

function Refitted({ repair, own, conditions }: RefittedProps) {
  const { say } = useWords();
  const lines = useRefitLines(repair, conditions);
  // What is done or runs by now has to be entered first: the page's question does not know of it.
  const isLater = repair.done.length + repair.running.length > 0;
  return (
    <div role="status" className="mt-2 grid gap-1">
      <p className="font-medium">{say('moves.refit.found')}</p>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isLater ? (
        <p>{say('moves.refit.later')}</p>
      ) : (
        <div className="screen-only mt-1">
          <Button
            small
            onPress={() =>
              own.keep(repair.plan, { key: 'shell.change.plan' }, say('moves.refit.done'))
            }
          >
            {say('moves.refit.take')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What stays, moves, goes and comes, each with its reason. */
function useRefitLines(
  { kept, dropped, added, running }: PlanRepair,
  conditions: Conditions,
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
