/** JSON text of our shapes; a map becomes an object with its keys. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Map ? Object.fromEntries(part) : part,
  );
}
