import { Languages, Monitor, Moon, Sun } from 'lucide-react';
import { ActionMenu } from '../design/index.js';
import { LANGUAGES, languageOf, useWords } from '../words/index.js';
import { usePreferences } from './PreferencesProvider.js';
import type { Preferences } from './preferences.js';

const THEMES = { system: Monitor, light: Sun, dark: Moon } as const;

/** Theme and language at the foot of the rail; on smaller screens they are in the settings. */
export function RailTools() {
  const { say } = useWords();
  const { preferences, prefer, language } = usePreferences();
  const themes: readonly Preferences['theme'][] = ['system', 'light', 'dark'];
  return (
    <div className="-ms-3 mb-2 flex flex-wrap">
      <ActionMenu
        label={say(`shell.theme.${preferences.theme}`)}
        about={say('shell.theme')}
        icon={THEMES[preferences.theme]}
        choices={themes.map((id) => ({ id, label: say(`shell.theme.${id}`), icon: THEMES[id] }))}
        onAction={(id) => {
          const theme = themes.find((each) => each === id);
          if (theme) prefer({ theme });
        }}
      />
      <ActionMenu
        label={languageOf(language).name}
        about={say('shell.language')}
        icon={Languages}
        choices={LANGUAGES.map(({ code, name }) => ({ id: code, label: name }))}
        onAction={(code) => prefer({ language: code })}
      />
    </div>
  );
}
