interface Wishes {
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

type Wished<L> = Omit<L, 'with' | 'without'> & Wishes;

/** The limits with a unit that the person refuses; it is no longer insisted on. */
export function withoutUnit<L extends Wishes>(limits: L, unit: string): Wished<L> {
  return wish(limits, take(limits.with, unit), put(limits.without, unit));
}

/** The limits with a unit that the person insists on; it is no longer refused. */
export function withUnit<L extends Wishes>(limits: L, unit: string): Wished<L> {
  return wish(limits, put(limits.with, unit), take(limits.without, unit));
}

/** The limits without any wish about a unit. */
export function forgetUnit<L extends Wishes>(limits: L, unit: string): Wished<L> {
  return wish(limits, take(limits.with, unit), take(limits.without, unit));
}

/** An empty list is the same as none. */
function wish<L extends Wishes>(
  limits: L,
  wanted: readonly string[],
  refused: readonly string[],
): Wished<L> {
  const { with: _, without: __, ...rest } = limits;
  return {
    ...rest,
    ...(wanted.length > 0 ? { with: wanted } : {}),
    ...(refused.length > 0 ? { without: refused } : {}),
  };
}

function put(units: readonly string[] = [], unit: string): readonly string[] {
  return [...units.filter((other) => other !== unit), unit];
}

function take(units: readonly string[] = [], unit: string): readonly string[] {
  return units.filter((other) => other !== unit);
}
