import type { Plan } from 'cairn/planning';
import { PenLine, Undo2 } from 'lucide-react';
import { Button, Note } from '../../../design/index.js';
import { type PlanState, planOf } from '../../../planner/index.js';
import { useWords } from '../../../words/index.js';
import { planDelta } from '../data/plan-delta.js';
import { useDeltaWords } from '../data/useDeltaWords.js';
import type { Next, Target } from '../data/useNext.js';
import { AcceptedList } from './AcceptedList.js';
import { BreakList } from './BreakList.js';
import { breakFrameOf } from './break-frame.js';
import { ElsewhereNote } from './ElsewhereNote.js';
import { useBreakWords } from './useBreakWords.js';
import type { OwnPlan } from './useOwnPlan.js';

interface OwnNoteProps {
  readonly own: OwnPlan;
  readonly target: Target;
  /** The page with the best plan, whatever it shows. */
  readonly asked: Next;
}

/** Says that the page shows the person's own version, how it differs from the best, and what was accepted in it. */
export function OwnNote({ own, target, asked }: OwnNoteProps) {
  const { say } = useWords();
  const breakWords = useBreakWords();
  const { file, findings, open, elsewhere, drop } = own;
  const { state } = asked.search;
  if (file === undefined) {
    return elsewhere ? <ElsewhereNote own={own} file={elsewhere} next={asked} /> : null;
  }
  const frame = breakFrameOf(file.plan, file.request, target);
  return (
    <Note
      icon={PenLine}
      tone="info"
      actions={
        <span className="screen-only">
          <Button small icon={Undo2} onPress={drop}>
            {say('moves.own.back')}
          </Button>
        </span>
      }
    >
      <p>
        <b className="font-medium">{say('moves.own.note')}</b>{' '}
        <BesideBest own={file.plan} state={state} />
      </p>
      {open.length > 0 ? (
        <div className="mt-2 grid gap-1">
          <p>{say('moves.own.broken', { count: open.length })}</p>
          <BreakList sentences={breakWords(open, frame)} />
        </div>
      ) : null}
      <AcceptedList frame={frame} findings={findings} />
    </Note>
  );
}

function BesideBest({ own, state }: { readonly own: Plan; readonly state: PlanState }) {
  const { say } = useWords();
  const words = useDeltaWords();
  const best = state.kind === 'running' ? undefined : planOf(state);
  if (best === undefined) return state.kind === 'infeasible' ? say('moves.own.noBest') : null;
  const delta = planDelta(best, own);
  const isEqual =
    delta.weeks === 0 && delta.feesMinor === 0 && delta.added.length + delta.removed.length === 0;
  return isEqual ? say('moves.own.same') : say('moves.own.delta', { delta: words(best, own) });
}
