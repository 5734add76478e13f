import { z } from 'zod';

/** Far above any document of ours, far below what a database or a browser could not take apart again. */
const MOST_LEVELS = 100;

/** A document that is kept as it comes. What no database could give back unchanged is refused at once. */
export const keptDocumentContract = z.record(z.string().max(200), z.unknown()).check((context) => {
  const message = whyNotKept(context.value);
  if (message === undefined) return;
  context.issues.push({ code: 'custom', message, input: context.value });
});

/** Text that a database can keep. */
export const keptTextContract = z
  .string()
  .min(1)
  .max(200)
  .refine(isKeepable, 'Leave out NUL characters and halves of characters.');

/** Walks without recursion: how deep a document is, is what is asked. */
function whyNotKept(document: unknown): string | undefined {
  const open: { readonly value: unknown; readonly level: number }[] = [
    { value: document, level: 1 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, level } = next;
    if (typeof value === 'string' && !isKeepable(value)) return UNKEEPABLE;
    if (typeof value !== 'object' || value === null) continue;
    if (level > MOST_LEVELS) return `Nest at most ${MOST_LEVELS} lists and objects.`;
    for (const [key, inner] of Object.entries(value)) {
      if (!isKeepable(key)) return UNKEEPABLE;
      open.push({ value: inner, level: level + 1 });
    }
  }
  return undefined;
}

const UNKEEPABLE = 'Leave out NUL characters and halves of characters: they cannot be kept.';

function isKeepable(text: string): boolean {
  // A lone half of a surrogate pair is no character and has no form in UTF-8.
  return !/\0|\p{Surrogate}/u.test(text);
}
