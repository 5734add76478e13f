import { Button, Section } from '../design/index.js';
import { useWords } from '../words/index.js';
import { saveFile } from './save-file.js';

interface UnreadableProps {
  readonly raw: unknown;
  readonly erase: () => Promise<void>;
}

/** The device holds a record that this version cannot read: save it first, then start anew. */
export function Unreadable({ raw, erase }: UnreadableProps) {
  const { say } = useWords();
  const save = () =>
    saveFile('cairn-unreadable.json', JSON.stringify(raw, null, 2), 'application/json');
  return (
    <main className="mx-auto max-w-2xl p-6">
      <h1 className="display text-2xl">{say('shell.unreadable.title')}</h1>
      <p className="mt-3 text-soft">{say('shell.unreadable.text')}</p>
      <Section title={say('shell.unreadable.steps')}>
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" onPress={save}>
            {say('shell.unreadable.save')}
          </Button>
          <Button kind="danger" onPress={() => void erase().then(() => location.reload())}>
            {say('shell.unreadable.erase')}
          </Button>
        </div>
      </Section>
    </main>
  );
}
