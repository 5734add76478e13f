import type { KeptIssuer } from '../../../app/kept-issuer.js';
import type { BatchPreview, IssuedBatch, Issuer } from '../api/issuing-shapes.js';
import { EMPTY_ORDER, type OrderDraft } from '../issue/order-draft.js';

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
