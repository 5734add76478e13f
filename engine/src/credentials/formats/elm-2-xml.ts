import type { Json, JsonObject } from '../json.js';

/** One element of an XML document that a safe reader has parsed: no DTD, no entities. */
export interface ElmElement {
  /** Name without prefix. */
  readonly local: string;
  /** Attributes as written, with or without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ElmElement | string)[];
}

/** Root elements of the European Learning Model 2: the credential, or the presentation around it. */
export const ELM_XML_ROOTS: readonly string[] = ['europassCredential', 'verifiablePresentation'];

/**
 * The tree of an ELM 2 document as JSON, nothing dropped: attributes as `@name`, own text as `#text`,
 * children under their names (a list where there are several), the root's name as `#name`.
 * Undefined when the root is none of {@link ELM_XML_ROOTS}.
 */
export function readElmXml(root: ElmElement): JsonObject | undefined {
  if (!ELM_XML_ROOTS.includes(root.local)) return undefined;
  return { '#name': root.local, ...toJson(root) };
}

function toJson(element: ElmElement): JsonObject {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => [`@${name.replace(/^.*:/, '')}`, value] as const,
  );
  const text = element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
  return Object.fromEntries([
    ...attributes,
    ...(text === '' ? [] : [['#text', text] as const]),
    ...childrenByName(element),
  ]);
}

function childrenByName(element: ElmElement): readonly (readonly [string, Json])[] {
  const byName = new Map<string, JsonObject[]>();
  for (const child of element.children) {
    if (typeof child === 'string' || child.local === '__proto__') continue;
    const same = byName.get(child.local);
    if (same) same.push(toJson(child));
    else byName.set(child.local, [toJson(child)]);
  }
  return [...byName].map(([name, same]) => {
    const [only] = same;
    return [name, same.length === 1 && only ? only : same] as const;
  });
}
