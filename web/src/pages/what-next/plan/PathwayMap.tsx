import { useMemo } from 'react';
import { useNarrow } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { StepRow } from '../data/step-rows.js';
import { PathLanes } from './PathLanes.js';
import { PathList } from './PathList.js';
import { pathwayLayout } from './pathway-layout.js';
import type { Selection } from './selection.js';
import { useRoving } from './useRoving.js';
import { useWidth } from './useWidth.js';

interface PathwayProps {
  readonly rows: readonly StepRow[];
  readonly weeks: number;
  readonly selection: Selection;
}

/** The way to the award: units as stones, left to right in time, groups as lanes, thin lines for what comes first. */
export function PathwayMap({ rows, weeks, selection }: PathwayProps) {
  const { say } = useWords();
  const narrow = useNarrow();
  const { ref, width } = useWidth<HTMLDivElement>();
  const pathway = useMemo(() => pathwayLayout(rows, { width, weeks }), [rows, width, weeks]);
  const nodes = useRoving(pathway, selection);
  return (
    <section ref={ref} aria-label={say('next.path.label')}>
      {narrow ? (
        <PathList rows={rows} nodes={nodes} />
      ) : (
        <PathLanes pathway={pathway} nodes={nodes} />
      )}
      <p className="mt-3 text-xs text-soft">{say('next.path.hint')}</p>
    </section>
  );
}
