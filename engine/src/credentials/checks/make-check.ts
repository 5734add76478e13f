import type { Check, CheckArea, CheckEvidence, CheckResult, Clause } from '../report.js';
import { plainWords } from './plain-words.js';

/** Letters of a part of a sentence, of a value that was looked at, and of an address; far above honest ones. */
const MAX_PARAM = 300;
const MAX_VALUE = 1_000;
const MAX_ADDRESS = 2_100;
/** Things that one check looked at. */
const MAX_EVIDENCE = 100;

/** What a check code says: its area, the sentence with `{names}` for what varies, the remedy and the rule behind it. */
export interface CheckWords {
  readonly area: CheckArea;
  readonly result: CheckResult;
  readonly sentence: string;
  readonly remedy?: string;
  readonly clause?: Clause;
}

/** A table of codes; each part of the verifier has one beside it, and `check-codes.ts` joins them for documents and pages. */
export type CheckTable = Readonly<Record<string, CheckWords>>;

/** What varies in one check. */
export interface CheckDetails {
  readonly params?: Readonly<Record<string, string>>;
  readonly evidence?: readonly CheckEvidence[];
  /** In place of the table's result, for the rare code that has two. */
  readonly result?: CheckResult;
  readonly clause?: Clause;
}

/** Makes checks from one table: `check('proof-good', { params: { suite } })`. */
export function checksFrom<T extends CheckTable>(
  table: T,
): (code: keyof T & string, details?: CheckDetails) => Check {
  return (code, details = {}) => toCheck(code, table[code], details);
}

function toCheck(code: string, words: CheckWords | undefined, details: CheckDetails): Check {
  if (!words) throw new RangeError(`No words for the check ${code}`);
  const params = plainParams(details.params ?? {});
  const clause = details.clause ?? words.clause;
  return {
    area: words.area,
    code,
    result: details.result ?? words.result,
    sentence: fill(words.sentence, params),
    params,
    ...(words.remedy === undefined ? {} : { remedy: fill(words.remedy, params) }),
    evidence: (details.evidence ?? []).slice(0, MAX_EVIDENCE).map(plainEvidence),
    ...(clause === undefined ? {} : { clause }),
  };
}

/** The one place at which a stranger's words enter a check: they may not make a report lie or burst. */
function plainParams(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, plainWords(text, MAX_PARAM)]),
  );
}

function plainEvidence({ label, value, url, path, ...rest }: CheckEvidence): CheckEvidence {
  return {
    label: plainWords(label, MAX_PARAM),
    ...(value === undefined ? {} : { value: plainWords(value, MAX_VALUE) }),
    ...(url === undefined ? {} : { url: plainWords(url, MAX_ADDRESS) }),
    ...rest,
    ...(path === undefined ? {} : { path: plainWords(path, MAX_VALUE) }),
  };
}

function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? (params[name] ?? place) : place,
  );
}
