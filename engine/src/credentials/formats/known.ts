/** The fields of T that have a value; those that may be missing become optional. */
export type Known<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out the fields without a value, so that absent stays absent. */
export function known<T extends object>(fields: T): Known<T>;
/** The same for any object; the form above says which fields come back. */
export function known(fields: Readonly<Record<string, unknown>>): object {
  const kept: Record<string, unknown> = {};
  for (const name in fields) {
    if (fields[name] !== undefined) kept[name] = fields[name];
  }
  return kept;
}
