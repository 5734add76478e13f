import { createHash } from 'node:crypto';
import { type Json, type JsonObject, objectOf } from '../../engine/src/credentials/json.js';

/** Claims with digests in place of what is disclosed apart, and the disclosures that a presentation names. */
export interface Concealed {
  readonly claims: JsonObject;
  readonly presented: readonly string[];
}

interface Concealing {
  readonly presented: string[];
  count: number;
}

/**
 * Conceals claims as a disclosure frame says (`_sd`: names or indexes, `_sd_decoy`: how many digests of nothing).
 * @see RFC 9901 §4.2
 */
export function concealClaims(claims: JsonObject, frame: Json, presentation: Json): Concealed {
  const state: Concealing = { presented: [], count: 0 };
  const hidden = objectOf(conceal(claims, { frame, shown: presentation, state })) ?? {};
  return { claims: { ...hidden, _sd_alg: 'sha-256' }, presented: state.presented };
}

interface Level {
  readonly frame: Json | undefined;
  readonly shown: Json | undefined;
  readonly state: Concealing;
}

function conceal(value: Json, { frame, shown, state }: Level): Json {
  const rules = objectOf(frame);
  if (!rules) return value;
  const inner = (key: string, part: Json) =>
    conceal(part, { frame: rules[key], shown: partOf(shown, key), state });
  const isHidden = (key: string) => hiddenKeys(rules).includes(key);
  const isShown = (key: string) => partOf(shown, key) !== undefined;
  const decoys = Array.from({ length: Number(rules._sd_decoy ?? 0) }, () =>
    digestOf(`decoy ${nextCount(state)}`),
  );
  if (Array.isArray(value)) {
    const items = value.map((part: Json, i) =>
      isHidden(String(i))
        ? { '...': disclose([inner(String(i), part)], isShown(String(i)), state) }
        : inner(String(i), part),
    );
    return [...items, ...decoys.map((digest) => ({ '...': digest }))];
  }
  const object = objectOf(value);
  if (!object) return value;
  const digests: string[] = [...decoys];
  const open: [string, Json][] = [];
  for (const [key, part] of Object.entries(object)) {
    if (isHidden(key)) digests.push(disclose([key, inner(key, part)], isShown(key), state));
    else open.push([key, inner(key, part)]);
  }
  return { ...Object.fromEntries(open), ...(digests.length > 0 ? { _sd: digests.sort() } : {}) };
}

function hiddenKeys(rules: JsonObject): readonly string[] {
  return Array.isArray(rules._sd) ? rules._sd.map(String) : [];
}

function partOf(shown: Json | undefined, key: string): Json | undefined {
  const part = objectOf(shown)?.[key];
  return part === false || part === null ? undefined : part;
}

function disclose(parts: readonly Json[], isShown: boolean, state: Concealing): string {
  const salt = digestOf(`salt ${nextCount(state)}`).slice(0, 22);
  const encoded = Buffer.from(JSON.stringify([salt, ...parts])).toString('base64url');
  if (isShown) state.presented.push(encoded);
  return digestOf(encoded);
}

function nextCount(state: Concealing): number {
  state.count += 1;
  return state.count;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
