import type { Json, JsonObject } from '../json.js';

/** One element of an XML document that a safe reader has parsed: no DTD, no entities. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  readonly namespace?: string;
  /** Attributes by name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text, without that of the children. */
  readonly text: string;
}

/** Root elements of the European Learning Model 2: the credential, or the presentation around it. */
export const ELM_XML_ROOTS: readonly string[] = ['europassCredential', 'verifiablePresentation'];

/**
 * The tree of an ELM 2 document as JSON, nothing dropped: attributes as `@name`, own text as `#text`,
 * children under their names (a list where there are several), the root's name as `#name`.
 * Undefined when the root is none of {@link ELM_XML_ROOTS}.
 */
export function readElmXml(root: XmlElement): JsonObject | undefined {
  if (!ELM_XML_ROOTS.includes(root.name)) return undefined;
  return { '#name': root.name, ...toJson(root) };
}

function toJson(element: XmlElement): JsonObject {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [`@${name}`, value]);
  const text = element.text.trim();
  return Object.fromEntries([
    ...attributes,
    ...(text === '' ? [] : [['#text', text]]),
    ...childrenByName(element),
  ]);
}

function childrenByName(element: XmlElement): readonly (readonly [string, Json])[] {
  const byName = new Map<string, JsonObject[]>();
  for (const child of element.children) {
    if (child.name === '__proto__') continue;
    const same = byName.get(child.name);
    if (same) same.push(toJson(child));
    else byName.set(child.name, [toJson(child)]);
  }
  return [...byName].map(([name, same]) => {
    const [only] = same;
    return [name, same.length === 1 && only ? only : same] as const;
  });
}
