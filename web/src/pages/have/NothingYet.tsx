import { FlaskConical, PenLine, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { CredentialInput, type VerifyItem } from '../../credentials/index.js';
import { Button, EmptyState, PageHead } from '../../design/index.js';
import { useWords } from '../../words/index.js';

interface NothingYetProps {
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onSample: () => void;
  readonly input: (items: readonly VerifyItem[]) => void;
  readonly isScanning: boolean;
  /** What was handed in. */
  readonly children: ReactNode;
}

/** Nothing is held yet: hand in a badge, write it yourself, or look at a sample. */
export function NothingYet(props: NothingYetProps) {
  const { onAdd, onImport, onSample, input, isScanning, children } = props;
  const { say } = useWords();
  return (
    <>
      <PageHead about={say('have.title')} answer={say('have.answer.none')} />
      <div className="mt-6">
        <CredentialInput onItems={input} chooseLabel={say('scan.first')} compact={isScanning} />
      </div>
      {children}
      <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-sm text-soft">{say('scan.noFile')}</span>
        <Button icon={PenLine} onPress={onAdd}>
          {say('scan.write')}
        </Button>
        <Button icon={Upload} onPress={onImport}>
          {say('have.import')}
        </Button>
        <Button kind="quiet" icon={FlaskConical} onPress={onSample}>
          {say('have.sample')}
        </Button>
      </div>
      {isScanning ? null : (
        <div className="mt-7">
          <EmptyState title={say('have.empty.title')}>{say('have.empty.text')}</EmptyState>
        </div>
      )}
    </>
  );
}
