import { Link } from '@tanstack/react-router';
import { FileUp, PenLine, Signpost, Upload } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClasses, Icon, PageHead, Section, useToast } from '../../design/index.js';
import { useReleaseIfReady } from '../../release/index.js';
import { SampleCards } from '../../samples/index.js';
import { useFormats, useWords } from '../../words/index.js';
import { useWorkspaceStore } from '../../workspace/index.js';
import { HoldingForm } from '../have/form/HoldingForm.js';
import { ImportDialog } from '../have/import/ImportDialog.js';

/** Nothing is entered yet: what Cairn does, one press to see it, one to begin. */
export function FirstRun() {
  const { say } = useWords();
  const { number } = useFormats();
  const release = useReleaseIfReady();
  const store = useWorkspaceStore();
  const toast = useToast();
  const [panel, setPanel] = useState<'add' | 'import'>();
  const close = () => setPanel(undefined);
  return (
    <>
      <PageHead about="Cairn" answer={say('home.first.answer')} />
      <p className="measure mt-3 text-lg text-soft">{say('home.first.text')}</p>
      <Section title={say('home.first.sample')} aside={say('home.first.sample.note')}>
        <SampleCards onLoaded={() => undefined} />
      </Section>
      <Section title={say('home.first.own')}>
        <div className="flex flex-wrap gap-2">
          <Link to="/have" className={buttonClasses('primary')}>
            <Icon of={FileUp} />
            {say('scan.first')}
          </Link>
          <Link to="/next" className={buttonClasses('plain')}>
            <Icon of={Signpost} />
            {say('home.first.nothing')}
          </Link>
          <Button icon={PenLine} onPress={() => setPanel('add')}>
            {say('scan.write')}
          </Button>
          <Button icon={Upload} onPress={() => setPanel('import')}>
            {say('home.first.import')}
          </Button>
        </div>
      </Section>
      {release ? (
        <p className="measure mt-9 border-t border-line pt-3 text-xs text-soft">
          {say('home.first.facts', {
            units: number(
              [...release.catalogue.units.values()].filter(({ isSlot }) => !isSlot).length,
            ),
            awards: number(release.catalogue.qualifications.size),
            frameworks: number(release.frameworks.frameworks.size),
            systems: number(release.frameworks.creditSystems.size),
          })}
        </p>
      ) : null}
      {panel === 'add' ? (
        <HoldingForm
          onClose={close}
          onSave={(holding) => {
            close();
            const values = { title: holding.title };
            store.change({ key: 'shell.change.add', values }, (workspace) => ({
              ...workspace,
              holdings: [...workspace.holdings, holding],
            }));
            toast({ text: say('have.added', values), undo: () => store.undo() });
          }}
        />
      ) : null}
      {panel === 'import' ? <ImportDialog onClose={close} /> : null}
    </>
  );
}
