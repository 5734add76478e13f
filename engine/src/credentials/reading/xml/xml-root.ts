import { latin1Of } from '../work.js';

const BEFORE_ROOT =
  /^(?:\xEF\xBB\xBF|\uFEFF)?(?:\s+|<\?[^>]{0,400}\?>|<!--[\s\S]{0,4000}?-->|<!DOCTYPE[^>]{0,4000}>)*/i;
const ROOT = /^<([A-Za-z_][\w.:-]{0,200})/;
const LOOKED_AT = 12_000;

/** The name, without prefix, of the outermost element of an XML or HTML text; undefined when it is neither. */
export function rootNameOf(bytes: Uint8Array): string | undefined {
  const start = latin1Of(bytes.subarray(0, LOOKED_AT)).replace(/^ï»¿/, '');
  if (!/^\s*</.test(start)) return undefined;
  const declared = /<!DOCTYPE\s+([\w:-]+)/i.exec(start)?.[1];
  const rest = start.replace(BEFORE_ROOT, '');
  const name = ROOT.exec(rest)?.[1] ?? declared;
  return name?.slice(name.indexOf(':') + 1).toLowerCase();
}
