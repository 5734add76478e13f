import { Download, Monitor, Moon, Sun, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { KeyList } from '../../app/keyboard/KeyboardHelp.js';
import { usePreferences } from '../../app/PreferencesProvider.js';
import { RECHECK_DAYS, USUAL_RECHECK_DAYS } from '../../app/preferences.js';
import { useBackup } from '../../app/useBackup.js';
import { Button, PageHead, Section, SelectField, ToggleRow } from '../../design/index.js';
import { useReleaseIfReady } from '../../release/index.js';
import { chooseLanguage, LANGUAGES, useFormats, useWords } from '../../words/index.js';
import { useWorkspace } from '../../workspace/index.js';
import { EraseDialog } from './EraseDialog.js';

/** Settings and privacy: looks, data, what is sent, keys, rules in use. */
export default function SettingsPage() {
  const { say } = useWords();
  return (
    <>
      <PageHead about={say('settings.title')} answer={say('settings.answer')} />
      <div className="grid gap-x-12 md:grid-cols-2">
        <div className="min-w-0">
          <Looks />
          <YourData />
          <Schedule />
        </div>
        <div className="min-w-0">
          <Section title={say('settings.privacy')}>
            <ul className="measure grid gap-2 border-t border-line pt-3">
              <li>{say('settings.privacy.rules')}</li>
              <li>{say('settings.privacy.none')}</li>
              <li>{say('settings.privacy.credentials')}</li>
              <li>{say('settings.privacy.issuing')}</li>
              <li>{say('settings.privacy.scores')}</li>
            </ul>
          </Section>
          <RulesInUse />
        </div>
      </div>
      <div className="max-sm:hidden">
        <Section title={say('settings.keyboard')}>
          <div className="max-w-xl border-t border-line">
            <KeyList />
          </div>
        </Section>
      </div>
    </>
  );
}

function Looks() {
  const { say } = useWords();
  const { preferences, prefer } = usePreferences();
  const { theme, density, language } = preferences;
  return (
    <Section title={say('settings.looks')}>
      <div className="grid gap-4 border-t border-line pt-4">
        <Choice label={say('settings.theme')}>
          <ToggleRow
            label={say('settings.theme')}
            value={theme}
            onChange={(next) => prefer({ theme: next })}
            options={[
              { id: 'system', label: say('shell.theme.system'), icon: Monitor },
              { id: 'light', label: say('shell.theme.light'), icon: Sun },
              { id: 'dark', label: say('shell.theme.dark'), icon: Moon },
            ]}
          />
        </Choice>
        <Choice label={say('settings.density')}>
          <ToggleRow
            label={say('settings.density')}
            value={density}
            onChange={(next) => prefer({ density: next })}
            options={(['auto', 'dense', 'roomy'] as const).map((id) => ({
              id,
              label: say(`settings.density.${id}`),
            }))}
          />
        </Choice>
        <div className="max-w-xs">
          <SelectField
            label={say('settings.language')}
            value={language ?? 'browser'}
            onChange={(id) => prefer({ language: id === 'browser' ? '' : id })}
            options={[
              {
                id: 'browser',
                label: say('settings.language.browser', {
                  name: chooseLanguage(navigator.languages).name,
                }),
              },
              ...LANGUAGES.map(({ code, name }) => ({ id: code, label: name })),
            ]}
          />
        </div>
      </div>
    </Section>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{label}</p>
      {children}
    </div>
  );
}

function YourData() {
  const { say } = useWords();
  const { workspace, lasting } = useWorkspace();
  const backUp = useBackup();
  const [erasing, setErasing] = useState(false);
  const { holdings, goals, plans } = workspace;
  return (
    <Section title={say('settings.data')}>
      <div className="border-t border-line pt-3">
        <p>
          {say('settings.data.what', {
            holdings: holdings.length,
            goals: goals.length,
            plans: plans.length,
          })}
        </p>
        <p className="measure mt-1 text-sm text-soft">
          {say(lasting ? 'settings.data.where' : 'settings.data.notLasting')}
        </p>
        <div className="mt-4 flex flex-wrap gap-2">
          <Button icon={Download} onPress={backUp}>
            {say('settings.export')}
          </Button>
          <Button kind="danger" icon={Trash2} onPress={() => setErasing(true)}>
            {say('settings.erase')}
          </Button>
        </div>
      </div>
      {erasing ? <EraseDialog onClose={() => setErasing(false)} /> : null}
    </Section>
  );
}

function Schedule() {
  const { say } = useWords();
  const { preferences, prefer } = usePreferences();
  const { recheckDays = USUAL_RECHECK_DAYS } = preferences;
  return (
    <Section title={say('kept.schedule')}>
      <div className="border-t border-line pt-4">
        <ToggleRow
          label={say('kept.schedule')}
          value={`${recheckDays}`}
          onChange={(id) => {
            const days = RECHECK_DAYS.find((each) => `${each}` === id);
            if (days !== undefined) prefer({ recheckDays: days });
          }}
          options={RECHECK_DAYS.map((days) => ({
            id: `${days}`,
            label: say(`kept.schedule.${days}`),
          }))}
        />
        <p className="measure mt-2 text-sm text-soft">{say('kept.schedule.why')}</p>
      </div>
    </Section>
  );
}

function RulesInUse() {
  const { say } = useWords();
  const { number } = useFormats();
  const release = useReleaseIfReady();
  if (!release) return null;
  const { units, qualifications } = release.catalogue;
  const { frameworks, creditSystems } = release.frameworks;
  return (
    <Section title={say('settings.about')}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-line pt-3">
        <dt className="text-soft">{say('settings.about.version')}</dt>
        <dd className="numerals">{release.version}</dd>
        <dt className="text-soft">{say('settings.about.hash')}</dt>
        <dd className="font-mono text-xs leading-6 [overflow-wrap:anywhere]">{release.hash}</dd>
        <dt className="text-soft">{say('settings.about.counts')}</dt>
        <dd>
          {say('settings.about.counts.value', {
            units: number([...units.values()].filter(({ isSlot }) => !isSlot).length),
            awards: number(qualifications.size),
            frameworks: number(frameworks.size),
            systems: number(creditSystems.size),
          })}
        </dd>
      </dl>
    </Section>
  );
}
