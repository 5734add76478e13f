import { Dialog } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { usePages } from '../PagesContext.js';

export function KeyboardHelp({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  return (
    <Dialog title={say('shell.keyboard')} isOpen={isOpen} onClose={onClose}>
      <KeyList />
    </Dialog>
  );
}

/** The keys as a list; also on the settings page. */
export function KeyList() {
  const { say } = useWords();
  const pages = usePages();
  const keys: readonly (readonly [string, readonly string[]])[] = [
    [say('shell.keyboard.search'), ['/']],
    [say('shell.keyboard.help'), ['?']],
    [say('shell.keyboard.undo'), ['Ctrl', 'Z']],
    [say('shell.keyboard.redo'), ['Ctrl', 'Shift', 'Z']],
    [say('moves.keyboard'), ['Shift', '← →']],
    ...pages.map(
      (page) =>
        [
          say('shell.keyboard.go', { page: say(page.title) }),
          ['G', page.goKey.toUpperCase()],
        ] as const,
    ),
  ];
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-y-0">
      {keys.map(([what, names]) => (
        <div
          key={what}
          className="col-span-2 grid grid-cols-subgrid items-center border-b border-line py-2 last:border-0"
        >
          <dt>{what}</dt>
          <dd className="flex gap-1">
            {names.map((name) => (
              <kbd key={name} className="rounded-tag border border-edge px-1.5 font-mono text-xs">
                {name}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
