import { Link } from '@tanstack/react-router';
import type { Plan, PlanRequest } from 'cairn/planning';
import { Footprints, Scale, Trash2, Zap } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  buttonClasses,
  CheckField,
  Icon,
  Section,
  useToast,
} from '../../../design/index.js';
import type { PlanFile } from '../../../exports/plan-file.js';
import type { Planner } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useWorkspaceStore } from '../../../workspace/index.js';
import { useFees } from '../answer/useFees.js';
import { useSpan } from '../answer/useSpan.js';
import { COMPARE_PATH } from '../compare/useChosenPlans.js';
import { acceptedIn } from '../own/override-lines.js';
import { ComparePlans } from './ComparePlans.js';
import type { NamedPlan } from './compare-plans.js';
import { type ReadPlan, withoutKeptPlan } from './kept-plans.js';
import { useVariants, type Variants } from './useVariants.js';

interface KeptPlansProps {
  readonly kept: readonly ReadPlan[];
  readonly plan: Plan | undefined;
  /** The plan is the person's own version. */
  readonly isOwn: boolean;
  /** The plan that was found, whichever the page shows. */
  readonly best: Plan | undefined;
  readonly request: PlanRequest | undefined;
  readonly planner: Planner | undefined;
  /** Makes a kept plan the person's version. */
  readonly onGoOn: (file: PlanFile) => void;
}

const MOST = 4;

/** Plans that the person kept, and any two to four side by side. */
export function KeptPlans(props: KeptPlansProps) {
  const { kept, plan, isOwn, best, request, planner, onGoOn } = props;
  const { say } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const variants = useVariants(planner, request);
  const all: readonly NamedPlan[] = [
    ...(plan === undefined
      ? []
      : [{ id: 'now', title: say(isOwn ? 'moves.own.title' : 'next.compare.now'), plan }]),
    ...(plan === undefined || best === undefined || best === plan
      ? []
      : [{ id: 'best', title: say('moves.own.best'), plan: best }]),
    ...variants.plans,
    ...kept.map(({ id, title, file }) => ({ id, title, plan: file.plan })),
  ];
  const compared = all.filter(({ id }) => chosen.includes(id));
  const toggle = (id: string, isOn: boolean) =>
    setChosen((before) =>
      isOn ? [...before, id].slice(-MOST) : before.filter((other) => other !== id),
    );
  if (all.length === 0) return null;
  return (
    <>
      <Section
        id="kept"
        title={say('next.kept.title')}
        aside={say('next.kept.aside', { most: MOST })}
      >
        <ul className="border-t border-line">
          {all.map((entry) => (
            <PlanLine
              key={entry.id}
              entry={entry}
              isChosen={chosen.includes(entry.id)}
              onToggle={(isOn) => toggle(entry.id, isOn)}
              kept={kept.find(({ id }) => id === entry.id)}
              onGoOn={onGoOn}
            />
          ))}
        </ul>
        <VariantButton variants={variants} onFound={(ids) => setChosen(ids)} />
        {compared.length === 1 ? (
          <p className="mt-2 flex items-center gap-2 text-sm text-soft">
            <Scale size={16} aria-hidden />
            {say('next.kept.oneMore')}
          </p>
        ) : null}
      </Section>
      {compared.length >= 2 ? (
        <>
          <ComparePlans plans={compared} />
          <ComparePageLink
            ids={compared.map(({ id }) => lastingId(id, { isOwn, isBest: best === plan }))}
            goal={plan?.qualification}
          />
        </>
      ) : null}
    </>
  );
}

/** The id under which the page of the comparison knows a plan; undefined when it only stands here. */
function lastingId(
  id: string,
  { isOwn, isBest }: { readonly isOwn: boolean; readonly isBest: boolean },
): string | undefined {
  if (id === 'best') return 'now';
  if (id === 'now') return isOwn ? 'own' : isBest ? 'now' : undefined;
  return id.startsWith('variant-') ? undefined : id;
}

/** Two lasting plans have a page of their own, with every cause. */
function ComparePageLink({
  ids,
  goal,
}: {
  readonly ids: readonly (string | undefined)[];
  readonly goal: string | undefined;
}) {
  const { say } = useWords();
  const [a, b, ...others] = ids;
  if (a === undefined || b === undefined || others.length > 0) return null;
  return (
    <p className="screen-only mt-3">
      <Link
        to={COMPARE_PATH}
        search={{ goal, a, b }}
        className={buttonClasses('plain', { small: true })}
      >
        <Icon of={Scale} size={16} />
        {say('compare.open')}
      </Link>
    </p>
  );
}

function VariantButton({
  variants,
  onFound,
}: {
  readonly variants: Variants;
  readonly onFound: (ids: readonly string[]) => void;
}) {
  const { say } = useWords();
  if (!variants.canAsk) return null;
  return (
    <div className="mt-3">
      <Button
        small
        icon={Zap}
        isPending={variants.isAsking}
        onPress={() => void variants.ask().then(onFound)}
      >
        {say(variants.isAsking ? 'next.variant.asking' : 'next.variant.ask')}
      </Button>
    </div>
  );
}

function PlanLine({
  entry,
  isChosen,
  onToggle,
  kept,
  onGoOn,
}: {
  readonly entry: NamedPlan;
  readonly isChosen: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly kept: ReadPlan | undefined;
  readonly onGoOn: KeptPlansProps['onGoOn'];
}) {
  const { say } = useWords();
  const { day } = useFormats();
  const fees = useFees();
  const span = useSpan();
  const store = useWorkspaceStore();
  const toast = useToast();
  const { title, plan, id } = entry;
  const accepted = acceptedIn(plan);
  const remove = () => {
    store.change({ key: 'shell.change.remove', values: { title } }, (workspace) =>
      withoutKeptPlan(workspace, id),
    );
    toast({ text: say('next.kept.deleted', { title }), undo: () => store.undo() });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-b border-line py-1">
      <div className="min-w-0 grow">
        <CheckField
          value={isChosen}
          onChange={onToggle}
          label={
            <span className="block py-1">
              {title}
              <span className="numerals block text-xs text-soft">
                {say('next.kept.line', {
                  day: day(plan.completesOn),
                  span: span(plan.weeks),
                  units: plan.steps.length,
                  fees: fees(plan),
                })}
              </span>
              {accepted === 0 ? null : (
                <span className="block text-xs text-ochre-ink">
                  {say('moves.kept.accepted', { count: accepted })}
                </span>
              )}
            </span>
          }
        />
      </div>
      {kept ? (
        <span className="screen-only flex">
          <Button
            kind="quiet"
            small
            icon={Footprints}
            iconOnlyLabel={say('next.kept.goOn', { title })}
            onPress={() => onGoOn({ ...kept.file, title })}
          />
          <Button
            kind="quiet"
            small
            icon={Trash2}
            iconOnlyLabel={say('next.kept.delete', { title })}
            onPress={remove}
          />
        </span>
      ) : null}
    </li>
  );
}
