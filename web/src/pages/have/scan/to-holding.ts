import {
  type Holding,
  type HoldingSuggestion,
  holdingShape,
  isSure,
  type KeptCredential,
  type Suggested,
  type Workspace,
} from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { type CredentialClaim, jsonOf } from '../../../credentials/index.js';
import { type ChoiceField, type Choices, chosenIn, entriesOf } from './choices.js';

interface HoldingOptions {
  readonly id: string;
  /** Title when the credential has none. */
  readonly untitled: string;
  /** Id of the kept credential; absent when it cannot be kept. */
  readonly credential: string | undefined;
}

/** The holding that a suggestion becomes with the person's choices; what nobody said or chose stays absent. */
export function toHolding(
  suggestion: HoldingSuggestion,
  choices: Choices,
  { id, untitled, credential }: HoldingOptions,
): Holding {
  const pick = <T>(options: readonly Suggested<T>[], field: ChoiceField): T | undefined => {
    const chosen = chosenIn(suggestion, choices, field);
    return typeof chosen === 'number' ? options[chosen]?.value : undefined;
  };
  const entry = pick(entriesOf(suggestion), 'entry');
  const skills = suggestion.skills.filter(isSure).map(({ value }) => value);
  const { title, state, evidence, earnedOn, expiresOn, awardingBody, grade } = suggestion;
  return soundPart({
    id,
    title: title.value.trim() || untitled,
    state: state.state,
    unit: entry?.kind === 'unit' ? entry.id : undefined,
    qualification: entry?.kind === 'qualification' ? entry.id : undefined,
    level: pick(suggestion.levels, 'level'),
    credit: pick(suggestion.credits, 'credit'),
    workloadHours: pick(suggestion.workloadHours, 'hours'),
    earnedOn: earnedOn?.value,
    expiresOn: expiresOn?.value,
    awardingBody: awardingBody?.value,
    grade: grade?.value,
    credential,
    skills: skills.length > 0 ? [...new Set(skills)] : undefined,
    evidence: evidence.length > 0 ? evidence : undefined,
  });
}

type Loose = { readonly [Key in keyof Holding]: Holding[Key] | undefined } & Pick<
  Holding,
  'id' | 'title' | 'state'
>;

/**
 * A credential may state what a list cannot hold: an end before the beginning, an address that is none. Such a statement stays
 * in the credential and is left out here, for a list with it could not be read back.
 */
function soundPart(loose: Loose): Holding {
  const { id, title, state, ...rest } = loose;
  const present = Object.entries(rest).filter(([, value]) => value !== undefined);
  const reading = holdingShape.safeParse({ id, title, state, ...Object.fromEntries(present) });
  if (reading.success) return reading.data;
  const faulty = new Set(reading.error.issues.map(({ path: [first] }) => String(first)));
  const sound = present.filter(([key]) => !faulty.has(key));
  return sound.length === present.length
    ? { id, title, state }
    : soundPart({ id, title, state, ...Object.fromEntries(sound) });
}

/** The credential as it is kept; undefined when it is no text. */
export function toKept(
  { report, format, content, record }: CredentialClaim,
  title: string,
  keptOn: IsoDate,
): KeptCredential | undefined {
  if (content === undefined || content === '') return undefined;
  return {
    id: report.sha256,
    title,
    format,
    content,
    keptOn,
    checkedAt: report.checkedAt,
    report: jsonOf(report),
    ...(record === undefined ? {} : { record }),
  };
}

/** Something that comes onto the list. */
export interface Addition {
  readonly holding: Holding;
  readonly kept: KeptCredential | undefined;
}

/** The workspace with them. A credential that is kept already is not kept twice. */
export function withAdditions(workspace: Workspace, additions: readonly Addition[]): Workspace {
  const known = new Set(workspace.credentials.map(({ id }) => id));
  const kept = new Map(
    additions.flatMap(({ kept: one }) => (one && !known.has(one.id) ? [[one.id, one]] : [])),
  );
  return {
    ...workspace,
    holdings: [...workspace.holdings, ...additions.map(({ holding }) => holding)],
    credentials: [...workspace.credentials, ...kept.values()],
  };
}

/** A title from the name of a file: `first_aid-2024.pdf` → `first aid 2024`. */
export function titleOfFile(name: string): string {
  return name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replaceAll(/[_\-.]+/g, ' ')
    .trim();
}
