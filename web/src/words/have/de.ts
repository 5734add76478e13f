export const haveDe = { 'have.title': 'Have', 'have.short': 'Have' } as const;
