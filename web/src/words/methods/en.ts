export const methodsEn = {} as const;
