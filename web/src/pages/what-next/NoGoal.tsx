import type { DataRelease } from 'cairn/catalogue';
import type { Goal, Workspace } from 'cairn/portfolio';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { Button, Note, PageHead, Section } from '../../design/index.js';
import { SampleDialog } from '../../samples/index.js';
import { useWords } from '../../words/index.js';
import { TargetList } from './choose/TargetChooser.js';
import type { NearestState } from './choose/useNearest.js';

interface NoGoalProps {
  readonly release: DataRelease;
  readonly workspace: Workspace;
  readonly nearest: NearestState;
  readonly goal: Goal | undefined;
  readonly onChoose: (goal: Goal) => void;
}

/** Nothing is chosen yet: the awards, the nearest first, and a sample to see how it looks. */
export function NoGoal({ release, workspace, nearest, goal, onChoose }: NoGoalProps) {
  const { say } = useWords();
  const [isSample, setSample] = useState(false);
  const isEmpty = workspace.holdings.length === 0;
  return (
    <>
      <PageHead
        about={say('next.title')}
        answer={say(isEmpty ? 'next.answer.noHoldings' : 'next.answer.noGoal')}
        actions={
          isEmpty ? (
            <Button icon={FlaskConical} onPress={() => setSample(true)}>
              {say('have.sample')}
            </Button>
          ) : undefined
        }
      />
      {goal === undefined ? null : (
        <div className="mt-5">
          <Note icon={FlaskConical} tone="caution">
            {say('next.goal.unknown', { id: goal.qualification })}
          </Note>
        </div>
      )}
      <Section id="choose" title={say('next.choose.title')}>
        <TargetList
          release={release}
          workspace={workspace}
          nearest={nearest}
          goal={goal}
          onChoose={onChoose}
        />
      </Section>
      {isSample ? <SampleDialog onClose={() => setSample(false)} /> : null}
    </>
  );
}
