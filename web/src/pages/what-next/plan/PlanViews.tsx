import type { Plan, PlanLimits } from 'cairn/planning';
import { CalendarRange, Waypoints } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Section, ToggleRow } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { StepRow } from '../data/step-rows.js';
import type { Hand } from '../own/useProposal.js';
import { Gantt } from './Gantt.js';
import type { AwardMark } from './gantt-layout.js';
import { PathwayMap } from './PathwayMap.js';
import { StepTable } from './StepTable.js';
import type { Selection } from './selection.js';
import type { Prices } from './usePrices.js';

interface PlanViewsProps {
  readonly plan: Plan;
  readonly rows: readonly StepRow[];
  readonly hoursLimit: number;
  readonly selection: Selection;
  readonly breaks?: PlanLimits['breaks'];
  readonly deadline?: PlanLimits['deadline'];
  readonly calendar?: PlanLimits['hoursCalendar'];
  /** Further awards of the plan. */
  readonly awards?: readonly AwardMark[];
  readonly hand?: Hand | undefined;
  /** Rows as a change that is being looked at would make them. */
  readonly proposed?: readonly StepRow[] | undefined;
  readonly prices?: Prices | undefined;
  /** What that change would break, in words. */
  readonly note?: ReactNode;
}

/** The plan as weeks or as a way, and as a table: three pictures of one list. */
export function PlanViews(props: PlanViewsProps) {
  const { plan, rows, hoursLimit, selection, breaks = [], deadline } = props;
  const { calendar, awards, hand, proposed, prices, note } = props;
  const { say } = useWords();
  const { number } = useFormats();
  const [view, setView] = useState<'weeks' | 'path'>('weeks');
  if (rows.length === 0) return null;
  return (
    <>
      <Section
        id="plan"
        title={say(view === 'weeks' ? 'next.gantt.title' : 'next.path.title')}
        aside={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {say('next.gantt.aside', { hours: number(hoursLimit, 1) })}
            <span className="screen-only">
              <ToggleRow
                label={say('next.plan.view')}
                value={view}
                onChange={setView}
                options={[
                  { id: 'weeks', label: say('next.plan.weeks'), icon: CalendarRange },
                  { id: 'path', label: say('next.plan.path'), icon: Waypoints },
                ]}
              />
            </span>
          </span>
        }
      >
        {view === 'weeks' ? (
          <Gantt
            rows={rows}
            startsOn={plan.startsOn}
            weeks={plan.weeks}
            hoursLimit={hoursLimit}
            selection={selection}
            breaks={breaks}
            deadline={deadline}
            calendar={calendar}
            awards={awards}
            hand={hand}
            proposed={proposed}
          />
        ) : (
          <PathwayMap rows={rows} weeks={plan.weeks} selection={selection} />
        )}
        {note ??
          (hand ? (
            <p className="screen-only mt-2 hidden text-xs text-soft lg:block">
              {say('moves.hint')}
            </p>
          ) : null)}
      </Section>
      <Section
        id="units"
        title={say('next.table.label')}
        aside={say('next.table.aside', { count: rows.length })}
      >
        <StepTable rows={rows} selection={selection} overrides={plan.overrides} prices={prices} />
      </Section>
    </>
  );
}
