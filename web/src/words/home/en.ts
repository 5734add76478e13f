export const homeEn = { 'home.title': 'Home', 'home.short': 'Home' } as const;
