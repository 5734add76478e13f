import { useEffect, useMemo } from 'react';
import type { PlannerRelease, PlannerReport } from './messages.js';
import { makePlanner, type Planner, type WorkerLike } from './planner.js';

/** A planner over this release; its workers end when the page is left or the release changes. */
export function usePlanner(release: PlannerRelease | undefined): Planner | undefined {
  const planner = useMemo(
    () => (release === undefined ? undefined : makePlanner(startWorker, partsOf(release))),
    [release],
  );
  useEffect(() => () => planner?.close(), [planner]);
  return planner;
}

/** Only what planning asks crosses to the worker. */
function partsOf({ catalogue, frameworks, version, hash }: PlannerRelease): PlannerRelease {
  return { catalogue, frameworks, version, hash };
}

function startWorker(): WorkerLike {
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
  return {
    postMessage: (question) => worker.postMessage(question),
    terminate: () => worker.terminate(),
    hear: ({ onReport, onError }) => {
      worker.onmessage = ({ data }: MessageEvent<PlannerReport>) => onReport(data);
      worker.onerror = ({ message }) => onError(message);
    },
  };
}
