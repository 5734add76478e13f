const BUILT_IN: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text with its built-in entities and character numbers put in; undefined when it names any other entity. */
export function unescapeXml(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const plain = text.replace(/&([^;&\s]{0,12};?)/g, (_, reference: string) => {
    const character = characterOf(reference);
    if (character === undefined) isKnown = false;
    return character ?? '';
  });
  return isKnown ? plain : undefined;
}

/** The text fit for an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function characterOf(reference: string): string | undefined {
  if (!reference.endsWith(';')) return undefined;
  const name = reference.slice(0, -1);
  const hex = /^#x([0-9a-fA-F]{1,6})$/.exec(name)?.[1];
  const decimal = /^#(\d{1,7})$/.exec(name)?.[1];
  if (hex === undefined && decimal === undefined) return BUILT_IN[name];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
