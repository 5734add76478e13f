import { type Catalogue, flattenRules, type Qualification } from '../../catalogue/index.js';
import { isCairnError } from '../../terms/index.js';
import { itemOfHolding } from '../evaluate/held-item.js';
import type { Holding, RuleException } from '../holdings.js';

/** Which awards a thing can matter for; made once for a catalogue, asked with what is held. */
export interface AwardIndex {
  readonly catalogue: Catalogue;
  /** Awards by the units and qualifications that their rules name. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Awards by the levels (`framework/code`) that an open pool takes. */
  readonly byLevel: ReadonlyMap<string, readonly string[]>;
  /** Awards by the ids of their rules, for exceptions and stated conditions. */
  readonly byRule: ReadonlyMap<string, readonly string[]>;
  /** Awards whose rules lead in a circle and cannot be followed. */
  readonly broken: readonly string[];
}

type Lists = Map<string, string[]>;

/** Indexes every award of a catalogue by what can count in it. */
export function indexAwards(catalogue: Catalogue): AwardIndex {
  const lists = { byName: new Map(), byLevel: new Map(), byRule: new Map() } satisfies Record<
    string,
    Lists
  >;
  const broken: string[] = [];
  for (const award of catalogue.qualifications.values()) {
    try {
      indexAward(award, catalogue, lists);
    } catch (error) {
      if (!isCairnError(error)) throw error;
      broken.push(award.id);
    }
  }
  return { catalogue, ...lists, broken };
}

function indexAward(
  award: Qualification,
  catalogue: Catalogue,
  { byName, byLevel, byRule }: Readonly<Record<'byName' | 'byLevel' | 'byRule', Lists>>,
): void {
  const graph = flattenRules(award, catalogue);
  for (const slot of graph.slots.values()) {
    for (const name of slot.pool) add(byName, name, award.id);
    for (const code of slot.open?.levels?.codes ?? [])
      add(byLevel, `${slot.open?.levels?.framework}/${code}`, award.id);
  }
  for (const node of graph.nodes.values()) {
    add(byRule, node.id, award.id);
    if (node.qualification === award.id) add(byRule, node.rule, award.id);
  }
}

function add(lists: Lists, key: string, award: string): void {
  const list = lists.get(key) ?? [];
  if (list.at(-1) !== award) list.push(award);
  lists.set(key, list);
}

/** What may make something count. */
export interface Touch {
  readonly holdings: readonly Holding[];
  readonly exceptions: readonly RuleException[];
  readonly conditionsMet: readonly string[];
}

/** Awards in which something of this can count, in the order of the catalogue's ids. All others count nothing. */
export function touchedAwards(index: AwardIndex, touch: Touch): readonly string[] {
  const names = touch.holdings.flatMap((holding) => {
    const { unit, qualification, level } = itemOfHolding(holding, index.catalogue);
    const own = [unit, qualification].flatMap((name) => index.byName.get(name ?? '') ?? []);
    const open = level === undefined ? [] : index.byLevel.get(`${level.framework}/${level.code}`);
    return [...own, ...(open ?? [])];
  });
  const rules = [...touch.exceptions.map(({ rule }) => rule), ...touch.conditionsMet];
  const stated = rules.flatMap((rule) => index.byRule.get(rule) ?? []);
  return [...new Set([...names, ...stated])].toSorted();
}
