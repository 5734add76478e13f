import type { Draft, DraftField } from './draft.js';

/** What each part of the form needs: the draft, a way to change it, and the words of an error. */
export interface FormPartProps {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly errorOf: (field: DraftField) => string | undefined;
}
