import { Link } from '@tanstack/react-router';
import { Keyboard, type LucideIcon, Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon, Logo } from '../design/index.js';
import { useWords } from '../words/index.js';
import { BackupNote } from './BackupNote.js';
import type { PageEntry } from './page-entry.js';
import { PAGES } from './page-list.js';
import { RailTools } from './RailTools.js';

const ENTRY =
  'flex items-center gap-2.5 rounded-control px-3 min-h-10 text-[0.875rem] text-soft no-underline w-full hover:bg-tint-slate hover:text-ink aria-[current=page]:bg-tint aria-[current=page]:font-medium aria-[current=page]:text-ink sm:max-lg:flex-col sm:max-lg:gap-1 sm:max-lg:px-1 sm:max-lg:py-2 sm:max-lg:text-center sm:max-lg:text-[0.6875rem] sm:max-lg:leading-tight';

interface RailProps {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** Pages by question; words beside icons from 1,024 px, under them below. */
export function Rail({ onSearch, onHelp }: RailProps) {
  const { say } = useWords();
  const at = (place: PageEntry['place']) => PAGES.filter((page) => page.place === place);
  return (
    <div className="border-e border-line max-sm:hidden print:hidden">
      <nav
        aria-label={say('shell.pages')}
        className="sticky top-0 flex h-dvh flex-col gap-0.5 overflow-y-auto px-3 py-5 sm:max-lg:px-1.5"
      >
        <Link
          to="/"
          className="display mb-4 flex items-center gap-2.5 rounded-control px-3 py-1 text-[1.25rem] no-underline sm:max-lg:justify-center sm:max-lg:px-0"
        >
          <Logo />
          <span className="sm:max-lg:sr-only">Cairn</span>
        </Link>
        {at('question').map((page) => (
          <RailLink key={page.id} page={page} />
        ))}
        <hr className="mx-3 my-2.5 border-line" />
        <RailButton icon={Search} label={say('shell.search')} keyName="/" onPress={onSearch} />
        {[...at('reference'), ...at('foot')].map((page) => (
          <RailLink key={page.id} page={page} />
        ))}
        <div className="max-lg:hidden">
          <RailButton icon={Keyboard} label={say('shell.keyboard')} keyName="?" onPress={onHelp} />
        </div>
        <div className="mt-auto px-3 pt-6 max-lg:hidden">
          <RailTools />
          <BackupNote />
        </div>
      </nav>
    </div>
  );
}

function RailLink({ page }: { readonly page: PageEntry }) {
  const { say } = useWords();
  return (
    <Link
      to={page.paths[0]}
      className={ENTRY}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ exact: page.paths[0] === '/' }}
    >
      <Icon of={page.icon} />
      <span className="lg:hidden">{say(page.short)}</span>
      <span className="max-lg:hidden">{say(page.title)}</span>
    </Link>
  );
}

interface RailButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keyName: string;
  readonly onPress: () => void;
}

function RailButton({ icon, label, keyName, onPress }: RailButtonProps) {
  return (
    <Button onPress={onPress} className={ENTRY}>
      <Icon of={icon} />
      <span className="grow text-start sm:max-lg:text-center">{label}</span>
      <kbd className="rounded-tag border border-line px-1.5 font-mono text-xs max-lg:hidden pointer-coarse:hidden">
        {keyName}
      </kbd>
    </Button>
  );
}
