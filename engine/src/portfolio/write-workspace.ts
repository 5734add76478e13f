import { type JsonValue, WORKSPACE_FORMAT, type Workspace } from './workspace.js';

const KEY_ORDER = [
  'person',
  'invented',
  'goals',
  'limits',
  'aims',
  'weights',
  'assumptions',
  'holdings',
  'recognition',
  'failed',
  'pins',
  'exceptions',
  'conditionsMet',
  'units',
  'qualifications',
  'plans',
  'credentials',
] as const satisfies readonly (keyof Workspace)[];

/**
 * A workspace as a `cairn-workspace/1` object: one order of keys, empty lists and absent values left out, so that
 * equal workspaces give equal text. `readWorkspace` gives the same workspace back.
 */
export function writeWorkspace(workspace: Workspace): { readonly [key: string]: JsonValue } {
  const entries = KEY_ORDER.flatMap((key): readonly (readonly [string, JsonValue])[] => {
    const value = workspace[key];
    if (isEmpty(value) || (key === 'invented' && value === false)) return [];
    return [[key, writeValue(workspace, key)]];
  });
  return { format: WORKSPACE_FORMAT, ...Object.fromEntries(entries) };
}

function writeValue(workspace: Workspace, key: (typeof KEY_ORDER)[number]): JsonValue {
  if (key === 'plans') return keepPlans(workspace);
  if (key === 'credentials') return keepCredentials(workspace);
  if (key !== 'qualifications') return toJson(workspace[key]);
  // Readers work this field out from `duration`, and refuse it in files.
  return workspace.qualifications.map(({ durationMonths: _, ...award }) => toJson(award));
}

/** The content of kept plans is not ours to thin out. */
function keepPlans({ plans }: Workspace): JsonValue {
  return plans.map(({ id, title, keptOn, content }) => ({
    id,
    title,
    ...(keptOn === undefined ? {} : { keptOn }),
    content,
  }));
}

/** Reports are the verifier's, and their bytes are part of what was signed. */
function keepCredentials({ credentials }: Workspace): JsonValue {
  return credentials.map(({ report, ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(report === undefined ? {} : { report }),
  }));
}

/** JSON in one order of keys: `id`, `title`, then the others as they sort. */
function toJson(value: unknown): JsonValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object') return null;
  const entries = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, toJson(child)]));
}

function rankOf(key: string): number {
  const rank = ['id', 'title'].indexOf(key);
  return rank === -1 ? 2 : rank;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
