import type { Plan, PlanLimits } from 'cairn/planning';
import { CalendarRange, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { Section, ToggleRow } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { StepRow } from '../data/step-rows.js';
import { Gantt } from './Gantt.js';
import { PathwayMap } from './PathwayMap.js';
import { StepTable } from './StepTable.js';
import type { Selection } from './selection.js';

interface PlanViewsProps {
  readonly plan: Plan;
  readonly rows: readonly StepRow[];
  readonly hoursLimit: number;
  readonly selection: Selection;
  readonly breaks?: PlanLimits['breaks'];
}

/** The plan as weeks or as a way, and as a table: three pictures of one list. */
export function PlanViews({ plan, rows, hoursLimit, selection, breaks = [] }: PlanViewsProps) {
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
          />
        ) : (
          <PathwayMap rows={rows} weeks={plan.weeks} selection={selection} />
        )}
      </Section>
      <Section
        id="units"
        title={say('next.table.label')}
        aside={say('next.table.aside', { count: rows.length })}
      >
        <StepTable rows={rows} selection={selection} />
      </Section>
    </>
  );
}
