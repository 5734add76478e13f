import type { XmlElement } from './xml-element.js';

const BADGE_ELEMENTS: readonly string[] = ['credential', 'assertion'];
const NAMESPACE = /openbadges|imsglobal\.org\/(spec\/)?ob\b/i;

/** The elements that hold badges, by their namespace or the usual prefix. */
export function badgeElements(elements: readonly XmlElement[]): readonly XmlElement[] {
  const namespaces = new Map(
    elements.flatMap(({ attributes }) =>
      Object.entries(attributes).filter(([name]) => name.startsWith('xmlns')),
    ),
  );
  return elements.filter(({ prefix, local }) => {
    const namespace = namespaces.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? '';
    return BADGE_ELEMENTS.includes(local) && (prefix === 'openbadges' || NAMESPACE.test(namespace));
  });
}
