import { useState } from 'react';
import { useRecheck } from '../../credentials/index.js';
import { FailedState, PageHead, Skeleton } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { TargetChooser } from './choose/TargetChooser.js';
import { useNearest } from './choose/useNearest.js';
import { useNext } from './data/useNext.js';
import { NoGoal } from './NoGoal.js';
import { TargetPage } from './TargetPage.js';

/** *What next?*: which award, what counts, what to take, in which weeks, and what if. */
export function NextPage() {
  const { say } = useWords();
  const next = useNext();
  // A plan is only as good as what it counts: what is due is checked again first, and what falls is said in a toast.
  useRecheck();
  const [isChoosing, setChoosing] = useState(false);
  const { release, goal, target, workspace, planner, on, chooseGoal } = next;
  const isListShown = isChoosing || target === undefined;
  const nearest = useNearest(isListShown ? planner : undefined, workspace, on);
  if (release.kind !== 'ready') {
    return (
      <>
        <PageHead about={say('next.title')} answer={say('next.answer.loading')} />
        <div className="mt-6">
          {release.kind === 'failed' ? (
            <FailedState onRetry={release.retry} details={release.details}>
              {say('shell.release.failed')}
            </FailedState>
          ) : (
            <Skeleton picture lines={6} />
          )}
        </div>
      </>
    );
  }
  const list = { release: release.release, workspace, nearest, goal };
  return (
    <>
      {target === undefined ? (
        <NoGoal {...list} onChoose={chooseGoal} />
      ) : (
        <TargetPage
          key={`${target.goal.qualification}#${target.goal.specialisation ?? ''}`}
          next={next}
          target={target}
          onChooseTarget={() => setChoosing(true)}
        />
      )}
      {isChoosing && target !== undefined ? (
        <TargetChooser
          {...list}
          onChoose={(chosen) => {
            setChoosing(false);
            chooseGoal(chosen);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  );
}
