export const haveEs = { 'have.title': 'Have', 'have.short': 'Have' } as const;
