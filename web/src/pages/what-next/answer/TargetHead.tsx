import type { Plan } from 'cairn/planning';
import type { Evaluation } from 'cairn/portfolio';
import { ArrowDown, Bookmark, ChevronDown, Layers, SlidersHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button, Cairn, CairnText, Icon, PageHead, Tag, useToast } from '../../../design/index.js';
import type { PlanFile } from '../../../exports/plan-file.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useWorkspaceStore } from '../../../workspace/index.js';
import type { StepRow } from '../data/step-rows.js';
import { stonesOf } from '../data/stones.js';
import type { Next, Target } from '../data/useNext.js';
import { KeepDialog } from '../keep/KeepDialog.js';
import { withKeptPlan } from '../keep/kept-plans.js';
import { ExportMenu } from '../share/ExportMenu.js';
import type { PlanView } from '../share/plan-view.js';
import { AnswerChips } from './AnswerChips.js';
import { AnswerSentence } from './AnswerSentence.js';
import type { Answer } from './answer-of.js';
import { goToSection } from './go-to-answer.js';
import type { ProofView } from './proof-of.js';
import { useMeasure } from './useMeasure.js';
import { useProofText } from './useProofText.js';

interface TargetHeadProps {
  readonly next: Next;
  readonly target: Target;
  readonly evaluation: Evaluation;
  readonly answer: Answer;
  readonly plan: Plan | undefined;
  readonly rows: readonly StepRow[];
  readonly proof: ProofView | undefined;
  /** A plan is searched, and takes the place of the one that is shown, if any. */
  readonly isPlanning: boolean;
  /** The plan is the person's own and does not meet the rules. */
  readonly isShort: boolean;
  readonly onChooseTarget: () => void;
}

/** Target, answer, proof, actions and the cairn. */
export function TargetHead(props: TargetHeadProps) {
  const { target, evaluation, answer, plan, proof, isPlanning, isShort, onChooseTarget } = props;
  const measure = useMeasure();
  const noun = measure.noun(evaluation.headline, evaluation.headline.required);
  const { items, beside } = useMemo(
    () => stonesOf(evaluation, plan, target.release.catalogue),
    [evaluation, plan, target],
  );
  return (
    <PageHead
      about={<TargetLine target={target} onChoose={onChooseTarget} />}
      answer={<AnswerSentence {...{ answer, evaluation, isShort }} />}
      chips={
        <AnswerChips
          proof={proof}
          isPlanning={isPlanning}
          plan={plan}
          isRecalled={target.qualification.knowing === 'recalled'}
        />
      }
      actions={<HeadActions {...props} stones={{ items, beside }} />}
      picture={
        <figure>
          <Cairn items={items} beside={beside} measure={noun} />
          <figcaption className="mt-2 text-center text-xs text-soft">
            <CairnText items={items} beside={beside} measure={noun} />
          </figcaption>
        </figure>
      }
    />
  );
}

/** The award with its code and level, how its rules are known, and the way to another one. */
function TargetLine({
  target,
  onChoose,
}: {
  readonly target: Target;
  readonly onChoose: () => void;
}) {
  const { say } = useWords();
  const { day } = useFormats();
  const { qualification, release, goal } = target;
  const { title, code, level, checked, knowing, specialisations } = qualification;
  const found = release.frameworks.frameworks.get(level?.framework ?? '');
  const framework = found?.shortLabel ?? found?.label;
  const special = specialisations.find(({ id }) => id === goal.specialisation)?.title;
  return (
    <>
      <span>{say('next.target')}</span>
      <AriaButton
        onPress={onChoose}
        aria-label={say('next.target.change', { title })}
        className="inline-flex min-h-8 items-center gap-1 rounded-control text-start font-medium text-ink decoration-1 underline-offset-2 data-hovered:underline pointer-coarse:min-h-11"
      >
        {special ? say('next.target.special', { title, special }) : title}
        <Icon of={ChevronDown} size={15} className="text-soft" />
      </AriaButton>
      {code ? <span>{code}</span> : null}
      {level && framework ? (
        <span>{say('next.level', { framework, code: level.code })}</span>
      ) : null}
      <Tag>
        {knowing === 'read'
          ? say('next.rule.readOn', { day: day(checked) })
          : say('design.recalledShort')}
      </Tag>
    </>
  );
}

function HeadActions(props: TargetHeadProps & { readonly stones: PlanView['stones'] }) {
  const { say } = useWords();
  const [isKeeping, setKeeping] = useState(false);
  const view = usePlanView(props);
  const proofText = useProofText();
  const store = useWorkspaceStore();
  const toast = useToast();
  if (view === undefined || props.proof === undefined) {
    return props.isPlanning ? <ActionsPlace /> : <WayOn answer={props.answer} />;
  }
  const keep = (title: string) => {
    setKeeping(false);
    store.change({ key: 'shell.change.plan' }, (workspace) =>
      withKeptPlan(workspace, { ...view.file, title }, crypto.randomUUID()),
    );
    toast({ text: say('next.keep.done', { title }), undo: () => store.undo() });
  };
  return (
    <>
      <Button kind="primary" icon={Bookmark} onPress={() => setKeeping(true)}>
        {say('next.keep.do')}
      </Button>
      <span className="contents lg:hidden">
        <Button icon={SlidersHorizontal} onPress={() => goToSection('what-if')}>
          {say('next.if.title')}
        </Button>
      </span>
      <Button icon={Layers} onPress={() => goToSection('kept')}>
        {say('next.compare.do')}
      </Button>
      <ExportMenu view={view} proof={proofText(props.proof)} />
      {isKeeping ? (
        <KeepDialog suggestion={view.file.title} onKeep={keep} onClose={() => setKeeping(false)} />
      ) : null}
    </>
  );
}

/** Without a plan there is something to do instead; on a phone it stands below the picture, out of sight. */
function WayOn({ answer }: { readonly answer: Answer }) {
  const { say } = useWords();
  const goal =
    answer.kind === 'needs-word'
      ? ({ id: 'assume', key: 'next.head.assume' } as const)
      : answer.kind === 'impossible'
        ? ({ id: 'repairs', key: 'next.head.repairs' } as const)
        : undefined;
  if (goal === undefined) return null;
  return (
    <span className="contents lg:hidden">
      <Button icon={ArrowDown} onPress={() => goToSection(goal.id)}>
        {say(goal.key)}
      </Button>
    </span>
  );
}

const PLACES = [
  { key: 'next.keep.do', place: 'contents' },
  { key: 'next.if.title', place: 'contents lg:hidden' },
  { key: 'next.compare.do', place: 'contents' },
  { key: 'next.export.menu', place: 'contents' },
] as const;

/** Keeps the place of the actions while a plan is searched, so that nothing jumps. */
function ActionsPlace() {
  const { say } = useWords();
  return (
    <div className="invisible contents" aria-hidden>
      {PLACES.map(({ key, place }) => (
        <span key={key} className={place}>
          <Button icon={Bookmark} isDisabled>
            {say(key)}
          </Button>
        </span>
      ))}
    </div>
  );
}

/** The plan with everything that exports take; undefined while there is none. */
function usePlanView(
  props: TargetHeadProps & { readonly stones: PlanView['stones'] },
): PlanView | undefined {
  const { next, target, evaluation, plan, rows, stones, proof } = props;
  const isOwn = proof?.kind === 'own';
  const { request, search, workspace, on } = next;
  const { state } = search;
  const { say } = useWords();
  const { day } = useFormats();
  return useMemo(() => {
    const isPlan = state.kind === 'optimal' || state.kind === 'stopped';
    if (!isPlan || plan === undefined || request === undefined) return undefined;
    const title = say('next.keep.suggestion', {
      title: target.qualification.code ?? target.qualification.title,
      day: day(plan.completesOn),
    });
    const file: PlanFile = {
      title,
      madeOn: on,
      request,
      plan,
      proof: isOwn ? OWN_PROOF : { kind: state.kind, ...state.proof },
      units: workspace.units,
      qualifications: workspace.qualifications,
    };
    return { plan, rows, target, evaluation, stones, file };
  }, [state, plan, request, rows, target, evaluation, stones, workspace, on, isOwn, say, day]);
}

const OWN_PROOF: PlanFile['proof'] = { kind: 'own', nodes: 0, statement: '' };
