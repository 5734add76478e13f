import { Eraser } from 'lucide-react';
import { Button } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { BatchCheck } from './BatchCheck.js';
import { BatchDone } from './BatchDone.js';
import { BatchInput } from './BatchInput.js';
import { type BatchViewProps, NO_BATCH } from './batch-work.js';

/** A table of recipients: handed in, looked through, issued. */
export function BatchView(props: BatchViewProps) {
  const { say } = useWords();
  const { work, onWork } = props;
  return (
    <div className="grid min-w-0 gap-8">
      {work.done ? <BatchDone work={work} batch={work.done} /> : <BatchInput {...props} />}
      {work.done === undefined && work.preview ? (
        <BatchCheck {...props} preview={work.preview} />
      ) : null}
      {work.done || work.csv !== undefined ? (
        <div>
          <Button kind="quiet" icon={Eraser} onPress={() => onWork(NO_BATCH)}>
            {say('studio.batch.clear')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
