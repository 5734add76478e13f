/** Ids that a catalogue may refer to: level codes by framework, and credit systems. */
export interface KnownIds {
  readonly frameworks: ReadonlyMap<string, ReadonlySet<string>>;
  readonly creditSystems: ReadonlySet<string>;
}
