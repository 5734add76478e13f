/** One element of an XML text. Names keep their prefix; `local` is the name without it. */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly range: XmlRange;
}

/** Offsets in the text: of the `<` of an element, behind its opening tag, and behind all of it. */
export interface XmlRange {
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

/** All text directly inside an element. */
export function textIn(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** The elements directly inside an element. */
export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The element itself and all inside it, in document order. */
export function allElements(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    for (const child of elementsIn(next).toReversed()) waiting.push(child);
  }
  return found;
}
