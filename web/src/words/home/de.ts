export const homeDe = { 'home.title': 'Home', 'home.short': 'Home' } as const;
