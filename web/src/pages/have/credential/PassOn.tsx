import type { Holding, KeptCredential } from 'cairn/portfolio';
import { BriefcaseBusiness, Copy, Download, Share2 } from 'lucide-react';
import { useState } from 'react';
import { saveFile } from '../../../app/save-file.js';
import { credentialFile } from '../../../credentials/index.js';
import { ActionMenu, useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { LinkedInDialog } from './LinkedInDialog.js';

interface PassOnProps {
  readonly holding: Holding;
  readonly kept: KeptCredential;
}

/** Save, copy, add to a profile: the credential leaves only by the person's own hand. */
export function PassOn({ holding, kept }: PassOnProps) {
  const { say } = useWords();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const act = async (id: string) => {
    if (id === 'linkedIn') setOpen(true);
    if (id === 'copy') {
      await navigator.clipboard.writeText(kept.content);
      toast({ text: say('kept.copied') });
    }
    if (id === 'save') {
      const { name, mediaType } = credentialFile(kept);
      saveFile(name, kept.content, mediaType);
    }
  };
  return (
    <>
      <ActionMenu
        label={say('kept.more')}
        icon={Share2}
        kind="plain"
        choices={[
          { id: 'save', label: say('kept.download'), icon: Download },
          { id: 'copy', label: say('kept.copy'), icon: Copy },
          { id: 'linkedIn', label: say('kept.linkedIn'), icon: BriefcaseBusiness },
        ]}
        onAction={(id) => void act(id)}
      />
      {isOpen ? (
        <LinkedInDialog holding={holding} kept={kept} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
