export const catalogueEn = {} as const;
