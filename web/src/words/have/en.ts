export const haveEn = { 'have.title': 'Have', 'have.short': 'Have' } as const;
