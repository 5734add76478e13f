import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button, Icon, TextField } from '../design/index.js';
import { useWords } from '../words/index.js';
import { itemOfText } from './item-of-text.js';
import type { VerifyItem } from './verify-answer.js';

interface CredentialInputProps {
  readonly onItems: (items: readonly VerifyItem[]) => void;
  /** Small, once something was handed in. */
  readonly compact?: boolean;
  /** What the button says; default "Choose files". */
  readonly chooseLabel?: string;
}

/** Files by drop or choice, text or a link by paste: the three ways in which people hold credentials. */
export function CredentialInput({ onItems, compact = false, chooseLabel }: CredentialInputProps) {
  const { say } = useWords();
  const [pasted, setPasted] = useState('');
  const [isWriting, setIsWriting] = useState(false);
  const takeFiles = (files: readonly File[]) => {
    if (files.length > 0) onItems(files.map((file) => ({ kind: 'file', file })));
  };
  usePastedItems(onItems);
  const send = () => {
    if (pasted.trim() === '') return;
    onItems([itemOfText(pasted)]);
    setPasted('');
    setIsWriting(false);
  };
  return (
    <div className="grid gap-3">
      <DropZone
        aria-label={say('credentials.drop')}
        onDrop={async ({ items }) => {
          const files = items.filter(isFileDropItem).map((item) => item.getFile());
          takeFiles(await Promise.all(files));
        }}
        className={`flex flex-wrap items-center justify-center gap-x-3 gap-y-2 rounded-card border border-dashed border-edge px-4 text-soft data-drop-target:border-lichen data-drop-target:bg-tint ${compact ? 'py-3' : 'py-8'}`}
      >
        <Icon of={FileUp} />
        <span>{say('credentials.drop')}</span>
        <FileTrigger allowsMultiple onSelect={(files) => takeFiles([...(files ?? [])])}>
          <Button small={compact} kind={compact ? 'plain' : 'primary'}>
            {chooseLabel ?? say('credentials.choose')}
          </Button>
        </FileTrigger>
        {compact && !isWriting ? (
          <Button small kind="quiet" onPress={() => setIsWriting(true)}>
            {say('credentials.pasteOpen')}
          </Button>
        ) : null}
      </DropZone>
      {compact && !isWriting ? null : (
        <>
          <TextField
            label={say('credentials.paste')}
            optional
            autoFocus={compact}
            rows={3}
            value={pasted}
            onChange={setPasted}
          />
          {pasted.trim() === '' ? null : (
            <div>
              <Button kind="primary" onPress={send}>
                {say('credentials.check')}
              </Button>
            </div>
          )}
          {compact ? null : <p className="text-xs text-soft">{say('credentials.privacy')}</p>}
        </>
      )}
    </div>
  );
}

/** Ctrl+V anywhere on the page, unless somebody is writing. */
function usePastedItems(onItems: CredentialInputProps['onItems']): void {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) onItems(files.map((file) => ({ kind: 'file', file })));
      else if (text.trim() !== '') onItems([itemOfText(text)]);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [onItems]);
}
