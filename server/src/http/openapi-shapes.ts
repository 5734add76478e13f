type Shapes = Readonly<Record<string, unknown>>;

/** Names of the forms for requests end so. */
const REQUEST_END = 'Input';
const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;

/**
 * Every contract comes in a form for answers (`Unit`) and one for requests (`UnitInput`). Forms that say the same
 * become one, forms that nothing refers to go, and a form for requests that stands alone loses its ending.
 */
export function tidyShapes(
  paths: object,
  shapes: Shapes,
): { readonly paths: object; readonly shapes: Shapes } {
  const twins = twinsOf(shapes);
  const merge = (name: string) => (twins.has(name) ? bareName(name) : name);
  const used = usedFrom(renamed(paths, merge), renamed(shapes, merge));
  const shorten = (name: string) =>
    name.endsWith(REQUEST_END) && !used.has(bareName(name)) ? bareName(name) : name;
  const finalName = (name: string) => shorten(merge(name));
  const kept = Object.entries(shapes)
    .filter(([name]) => used.has(name))
    .map(([name, shape]) => [shorten(name), renamed(asObject(shape), finalName)]);
  return { paths: renamed(paths, finalName), shapes: Object.fromEntries(kept) };
}

/** Forms for requests that equal those for answers, all the way down. */
function twinsOf(shapes: Shapes): ReadonlySet<string> {
  let twins = new Set(
    Object.keys(shapes).filter((name) => name.endsWith(REQUEST_END) && bareName(name) in shapes),
  );
  for (;;) {
    const merge = (name: string) => (twins.has(name) ? bareName(name) : name);
    const textOf = (name: string) => JSON.stringify(renamed(asObject(shapes[name]), merge));
    const left = new Set([...twins].filter((name) => textOf(name) === textOf(bareName(name))));
    if (left.size === twins.size) return left;
    twins = left;
  }
}

function usedFrom(paths: object, shapes: object): ReadonlySet<string> {
  const byName = new Map(Object.entries(shapes));
  const used = new Set<string>();
  const visit = (value: unknown) => {
    for (const [, name = ''] of JSON.stringify(value ?? null).matchAll(REFERENCE)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(byName.get(name));
    }
  };
  visit(paths);
  return used;
}

function renamed(value: object, rename: (name: string) => string): object {
  const text = JSON.stringify(value).replace(
    REFERENCE,
    (_all, name: string) => `"#/components/schemas/${rename(name)}"`,
  );
  return asObject(JSON.parse(text));
}

function bareName(name: string): string {
  return name.slice(0, -REQUEST_END.length);
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
