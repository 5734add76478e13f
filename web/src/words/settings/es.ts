export const settingsEs = { 'settings.title': 'Settings', 'settings.short': 'Settings' } as const;
