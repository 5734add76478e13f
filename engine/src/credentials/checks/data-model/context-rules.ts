import { type Json, listOf } from '../../json.js';
import { isAbsoluteUrl } from './needs.js';
import type { ExtraRule, Violation } from './shape.js';
import { shownText } from './shown-text.js';

/** An address that must stand at a certain line of `@context`. */
export interface ContextLine {
  /** The address to write. */
  readonly url: string;
  /** Older and versioned addresses that count as well. */
  readonly alike?: RegExp;
  /** Somewhere else in the list is a remark, not a breach: what is signed has the same meaning. */
  readonly anywhere?: true;
}

/** The rule that `@context` begins with certain addresses and holds nothing but addresses and objects. */
export function contextBegins(lines: readonly ContextLine[]): ExtraRule {
  return ({ object, path }, shape) => {
    const context = object['@context'];
    const at = `${path}.@context`;
    const about = { rule: `${shape.id}-context`, path: at, clause: shape.clause };
    if (context === undefined || context === null) {
      const needed = lines[0]?.url ?? 'an address';
      return [{ code: 'model-context-missing', params: { needed }, ...about }];
    }
    const entries = listOf(context);
    const judged = lines.flatMap((line, i) => judgeLine(line, i, entries));
    // A missing line moves all others; only the missing one is worth naming.
    const missing = judged.filter(({ code }) => code === 'model-context-first');
    return [
      ...(missing.length > 0 ? missing : judged).map((found) => ({ ...found, ...about })),
      ...entries.flatMap((entry, i) => judgeEntry(entry, `${at}[${i}]`, about)),
    ];
  };
}

type About = Pick<Violation, 'rule' | 'path' | 'clause'>;

function judgeLine(
  line: ContextLine,
  index: number,
  entries: readonly Json[],
): readonly Omit<Violation, keyof About>[] {
  const here = entries[index];
  if (isLine(line, here)) return [];
  const params = { line: String(index + 1), needed: line.url, found: shownText(here) };
  const elsewhere = line.anywhere && entries.some((entry) => isLine(line, entry));
  return [{ code: elsewhere ? 'model-context-order' : 'model-context-first', params }];
}

function judgeEntry(entry: Json, place: string, about: About): readonly Violation[] {
  const isObject = typeof entry === 'object' && entry !== null && !Array.isArray(entry);
  if (isObject || isAbsoluteUrl(entry)) return [];
  const params = { place, found: shownText(entry) };
  return [{ ...about, code: 'model-context-shape', path: place, params }];
}

function isLine(line: ContextLine, entry: Json | undefined): boolean {
  if (typeof entry !== 'string') return false;
  return entry === line.url || (line.alike?.test(entry) ?? false);
}
