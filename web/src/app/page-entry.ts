import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { WordKey } from '../words/index.js';

/** A page says everything about itself here; rail, bottom bar, search, keyboard help and routes read the list. */
export interface PageEntry {
  readonly id: string;
  /** First path is where the rail leads; the others show the same page with something opened. */
  readonly paths: readonly [string, ...string[]];
  readonly title: WordKey;
  /** One word for the bottom bar of a phone. */
  readonly short: WordKey;
  readonly icon: LucideIcon;
  /** `question` pages stand first, `reference` pages below the line, `foot` at the end. */
  readonly place: 'question' | 'reference' | 'foot';
  /** Second key after `g`: go there by keyboard. */
  readonly goKey: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}
