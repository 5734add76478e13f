/** Every page that a person can open; each is photographed and tested. */
export const PAGES_TO_TEST: readonly { readonly id: string; readonly path: string }[] = [
  { id: 'home', path: '/' },
  { id: 'have', path: '/have' },
  { id: 'settings', path: '/settings' },
];
