import type { Basis, IsoDate, Knowing, Source } from '../terms/index.js';

/** How a register numbers what it lists. A pattern is a hint: a misfit deserves a warning, not a refusal. */
export interface RegisterIdentifier {
  readonly name: string;
  /** Regular expression for the whole identifier. */
  readonly pattern?: string;
  readonly example?: string;
  /** What to do with an identifier before it is compared. */
  readonly normalise?: string;
}

/** A file or interface that the register offers. */
export interface RegisterDownload {
  readonly name: string;
  readonly format: string;
  /** Absent = found by name only. */
  readonly url?: string;
  /** In the order found. Absent = not known. */
  readonly columns?: readonly string[];
  readonly columnsComplete: boolean;
  readonly knowing: Knowing | 'partly-read';
  readonly note?: string;
}

/** The words that one field of the register may hold. */
export interface StatusWords {
  readonly field: string;
  readonly values: readonly string[];
}

/** A rule for reading the register, in words, with the number it turns on. */
export interface RegisterRule {
  readonly id: string;
  readonly text: string;
  readonly years?: number;
  readonly knowing: Knowing;
}

/** A public list of accredited bodies, programmes or qualifications. */
export interface Register {
  readonly id: string;
  readonly label: string;
  /** ISO 3166 code, or `INT` with the name of a network. */
  readonly jurisdiction: string;
  readonly owner: string;
  readonly url: string;
  /** What it lists. */
  readonly covers: string;
  readonly microcredentials: {
    readonly listed: 'yes' | 'partly' | 'no' | 'unstated';
    readonly note?: string;
  };
  readonly identifier: RegisterIdentifier;
  readonly otherIdentifiers: readonly RegisterIdentifier[];
  /** How a person finds out whether something is listed and valid on a day. */
  readonly howToCheck: string;
  /** How it can be read by a program, in words. Absent = no way known. */
  readonly access?: string;
  readonly downloads: readonly RegisterDownload[];
  readonly statusWords: readonly StatusWords[];
  readonly statusKnowing?: Knowing | 'partly-read';
  readonly statusNote?: string;
  /** Fields of one record, where they were found. */
  readonly reportFields: readonly string[];
  readonly rules: readonly RegisterRule[];
  readonly dateFormat?: string;
  readonly licence?: string;
  readonly basis: Basis;
  readonly knowing: Knowing | 'partly-read';
  readonly note?: string;
  readonly sources: readonly Source[];
  readonly checked: IsoDate;
}
