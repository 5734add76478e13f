import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { Button, PageHead, Section } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Issuer } from '../api/issuing-shapes.js';
import { BadgePicture } from '../badge/BadgePicture.js';
import { CreateDialog } from './CreateDialog.js';
import { OpenDialog } from './OpenDialog.js';

interface StartViewProps {
  readonly onMade: (made: { readonly issuer: Issuer; readonly token: string }) => void;
  readonly onOpened: (issuer: KeptIssuer) => void;
}

/** Nothing is issued from this device yet: what the page is for, and the two ways in. */
export function StartView({ onMade, onOpened }: StartViewProps) {
  const { say } = useWords();
  const [asked, setAsked] = useState<'create' | 'open'>();
  const close = () => setAsked(undefined);
  return (
    <>
      <PageHead
        about={say('studio.about')}
        answer={say('studio.start.answer')}
        actions={
          <>
            <Button kind="primary" icon={Plus} onPress={() => setAsked('create')}>
              {say('studio.create')}
            </Button>
            <Button icon={KeyRound} onPress={() => setAsked('open')}>
              {say('studio.open')}
            </Button>
          </>
        }
        picture={
          <BadgePicture
            title={say('studio.start.sample')}
            issuer={say('studio.start.sampleIssuer')}
            alt={say('studio.start.sampleAlt')}
          />
        }
      />
      <Section title={say('studio.how')}>
        <ul className="measure list-disc ps-5 text-sm text-soft">
          <li>{say('studio.how.one')}</li>
          <li>{say('studio.how.two')}</li>
          <li>{say('studio.how.three')}</li>
        </ul>
      </Section>
      {asked === 'create' ? <CreateDialog onClose={close} onMade={onMade} /> : null}
      {asked === 'open' ? <OpenDialog onClose={close} onOpened={onOpened} /> : null}
    </>
  );
}
