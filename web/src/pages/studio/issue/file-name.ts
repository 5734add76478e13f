const LONGEST = 60;

/** A name for files: title in letters that every system takes, and the end of the id so that two differ. */
export function fileNameOf(title: string, id: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${plain || 'credential'}-${id.slice(-6)}`;
}
