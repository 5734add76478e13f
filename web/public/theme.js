// Runs before the first paint, so that a chosen theme, language and direction never flash.
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
