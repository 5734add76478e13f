export const settingsDe = { 'settings.title': 'Settings', 'settings.short': 'Settings' } as const;
