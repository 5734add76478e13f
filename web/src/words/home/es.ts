export const homeEs = { 'home.title': 'Home', 'home.short': 'Home' } as const;
