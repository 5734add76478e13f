import type { TimeFrame } from '../../reduce/time-frame.js';
import type { Choice } from './choice.js';
import type { Dice } from './dice.js';
import type { Timetable } from './timetable.js';
import type { Workshop } from './workshop.js';

/** A choice that is being built for one completion week. */
export interface Building {
  readonly workshop: Workshop;
  readonly choice: Choice;
  /** The frame of that week. */
  readonly frame: TimeFrame;
  readonly dice: Dice;
  /** When the taken activities start. */
  timetable: Timetable;
}
