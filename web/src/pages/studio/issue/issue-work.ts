import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { randomKey } from '../api/ask-api.js';
import type { Issued, Issuer } from '../api/issuing-shapes.js';
import { EMPTY_ORDER, type OrderDraft } from './order-draft.js';

/** What is being written; it outlives a look at another tab. */
export interface IssueWork {
  readonly draft: OrderDraft;
  /** Changes with each new credential, so that a repeated press issues nothing twice. */
  readonly repeatKey: string;
  readonly issued?: Issued;
}

export function freshWork(draft: OrderDraft = EMPTY_ORDER): IssueWork {
  return { draft, repeatKey: randomKey() };
}

export interface IssueViewProps {
  readonly access: KeptIssuer;
  readonly issuer: Issuer;
  readonly work: IssueWork;
  readonly onWork: (work: IssueWork) => void;
  readonly onChanged: () => void;
}
