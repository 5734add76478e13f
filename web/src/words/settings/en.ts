export const settingsEn = { 'settings.title': 'Settings', 'settings.short': 'Settings' } as const;
