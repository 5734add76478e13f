import type { ScanItem } from './scan-items.js';

/** What the page does with what was handed in. */
export interface ScanActions {
  readonly onCorrect: (item: ScanItem) => void;
  /** Something without a credential inside comes onto the list as the person's word. */
  readonly onClaim: (title: string) => void;
  readonly onOpen: (id: string) => void;
}
