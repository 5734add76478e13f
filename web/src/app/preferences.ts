/** Choices that belong to this browser and not to the person's data. `public/before.js` reads those about looks first. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'auto' | 'dense' | 'roomy';
  /** Absent = as the browser prefers. */
  readonly language?: string;
  /** After how many days kept credentials are checked again, 0 = only by hand; absent = 7. */
  readonly recheckDays?: RecheckDays;
  /** Only for testing layouts: none of our languages runs right to left yet. */
  readonly direction?: 'rtl';
}

/** Choices of days; 0 = only by hand. */
export const RECHECK_DAYS = [1, 7, 30, 0] as const;
export type RecheckDays = (typeof RECHECK_DAYS)[number];
/** Often enough to notice a withdrawal, seldom enough to tell issuers little. */
export const USUAL_RECHECK_DAYS = 7;

const KEY = 'cairn.preferences';
const DEFAULTS: Preferences = { theme: 'system', density: 'auto' };

export function readPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  try {
    return parsePreferences(JSON.parse(storage.getItem(KEY) ?? '{}'));
  } catch {
    // Closed or broken storage: looks are not worth an error.
    return DEFAULTS;
  }
}

/** Takes what is valid and leaves the rest at its default. */
export function parsePreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const kept = new Map<string, unknown>(Object.entries(value));
  const theme = kept.get('theme');
  const density = kept.get('density');
  const recheckDays = RECHECK_DAYS.find((days) => days === kept.get('recheckDays'));
  const language = kept.get('language');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    density: density === 'dense' || density === 'roomy' ? density : 'auto',
    ...(typeof language === 'string' && language !== '' ? { language } : {}),
    ...(recheckDays === undefined ? {} : { recheckDays }),
    ...(kept.get('direction') === 'rtl' ? { direction: 'rtl' as const } : {}),
  };
}

export function keepPreferences(storage: Pick<Storage, 'setItem'>, preferences: Preferences): void {
  try {
    storage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // As above: the choice then holds until the tab is closed.
  }
}

/** Removes the choices from the device; they hold until the page is loaded anew. */
export function forgetPreferences(storage: Pick<Storage, 'removeItem'>): void {
  try {
    storage.removeItem(KEY);
  } catch {
    // Closed storage holds nothing to remove.
  }
}

/** Writes the choices to the page's root, where the tokens read them. */
export function applyPreferences(root: HTMLElement, preferences: Preferences): void {
  const { theme, density, direction } = preferences;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (density === 'auto') delete root.dataset.density;
  else root.dataset.density = density;
  root.dir = direction ?? 'ltr';
}
