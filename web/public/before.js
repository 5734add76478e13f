// Runs before the first paint and before any module.
// The schema library would otherwise try `new Function`, which our content policy forbids and reports.
globalThis.__zod_globalConfig = { jitless: true };

// A chosen theme, language and direction must never flash.
(() => {
  try {
    const kept = JSON.parse(localStorage.getItem('cairn.preferences') || '{}');
    const root = document.documentElement;
    if (kept.theme === 'light' || kept.theme === 'dark') root.dataset.theme = kept.theme;
    if (kept.density === 'dense' || kept.density === 'roomy') root.dataset.density = kept.density;
    if (typeof kept.language === 'string') root.lang = kept.language;
    if (kept.direction === 'rtl') root.dir = 'rtl';
  } catch {
    // Storage is closed in some private windows; the defaults stand.
  }
})();
