import { Eraser } from 'lucide-react';
import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { Button } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { BatchPreview, IssuedBatch, Issuer } from '../api/issuing-shapes.js';
import { EMPTY_ORDER, type OrderDraft } from '../issue/order-draft.js';
import { BatchCheck } from './BatchCheck.js';
import { BatchDone } from './BatchDone.js';
import { BatchInput } from './BatchInput.js';

/** How far a table is; it outlives a look at another tab. */
export interface BatchWork {
  /** The achievement of every row that names no unit of its own. */
  readonly draft: OrderDraft;
  /** Under one name the same line is issued once. */
  readonly name: string;
  readonly csv?: string;
  readonly preview?: BatchPreview;
  readonly done?: IssuedBatch;
}

export const NO_BATCH: BatchWork = { draft: EMPTY_ORDER, name: '' };

export interface BatchViewProps {
  readonly access: KeptIssuer;
  readonly issuer: Issuer;
  readonly work: BatchWork;
  readonly onWork: (work: BatchWork) => void;
  readonly onChanged: () => void;
}

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
