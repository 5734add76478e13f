import { Dialog } from '../design/index.js';
import { useWords } from '../words/index.js';
import { SampleCards } from './SampleCards.js';

/** Sample people to load from anywhere. */
export function SampleDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <Dialog title={say('have.sample.title')} isOpen onClose={onClose}>
      <p className="mb-4 text-soft">{say('have.sample.intro')}</p>
      <SampleCards onLoaded={onClose} />
    </Dialog>
  );
}
