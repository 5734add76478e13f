import { registerSW } from 'virtual:pwa-register';
import { Sparkle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Note } from '../design/index.js';
import { useWords } from '../words/index.js';

/** Offers a new version of the app; it is never forced into the middle of work. */
export function UpdateNote() {
  const { say } = useWords();
  const [update, setUpdate] = useState<() => void>();
  useEffect(() => {
    const apply = registerSW({
      onNeedRefresh: () => setUpdate(() => () => void apply(true)),
    });
  }, []);
  if (!update) return null;
  return (
    <Note
      icon={Sparkle}
      tone="info"
      actions={
        <Button small onPress={update}>
          {say('shell.update.do')}
        </Button>
      }
    >
      {say('shell.update')}
    </Note>
  );
}
