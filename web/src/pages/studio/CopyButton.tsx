import { Copy } from 'lucide-react';
import { Button, useToast } from '../../design/index.js';
import { useWords } from '../../words/index.js';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for the button's name. */
  readonly label: string;
  /** Icon alone; the label is still said. */
  readonly bare?: boolean;
}

export function CopyButton({ text, label, bare = false }: CopyButtonProps) {
  const { say } = useWords();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast({ text: say('design.copied') });
  };
  return (
    <Button
      small
      icon={Copy}
      kind={bare ? 'quiet' : 'plain'}
      onPress={() => void copy()}
      {...(bare ? { iconOnlyLabel: label } : {})}
    >
      {label}
    </Button>
  );
}
