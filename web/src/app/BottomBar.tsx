import { Link, useNavigate } from '@tanstack/react-router';
import { Ellipsis, Search } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, POPOVER_LOOKS } from '../design/index.js';
import { useWords } from '../words/index.js';
import { BackupNote } from './BackupNote.js';
import { PAGES } from './page-list.js';

const ENTRY =
  'flex min-w-0 flex-1 flex-col items-center gap-0.5 rounded-control px-1 py-1.5 text-[0.6875rem] leading-tight text-soft no-underline aria-[current=page]:font-strong aria-[current=page]:text-lichen';
const FIRST = 4;

/** The rail of a phone: four questions and the rest behind "More". */
export function BottomBar({ onSearch }: { readonly onSearch: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const questions = PAGES.filter((page) => page.place === 'question');
  const direct = questions.slice(0, FIRST);
  const rest = PAGES.filter((page) => !direct.includes(page));
  return (
    <nav
      aria-label={say('shell.pages')}
      className="fixed inset-x-0 bottom-0 z-10 flex justify-around border-t border-line bg-sheet px-1 pt-1 pb-[max(0.375rem,env(safe-area-inset-bottom))] sm:hidden"
    >
      {direct.map((page) => (
        <Link
          key={page.id}
          to={page.paths[0]}
          className={ENTRY}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ exact: page.paths[0] === '/' }}
        >
          <Icon of={page.icon} size={20} />
          {say(page.short)}
        </Link>
      ))}
      <Button onPress={onSearch} className={ENTRY}>
        <Icon of={Search} size={20} />
        {say('shell.search')}
      </Button>
      <MenuTrigger>
        <Button className={ENTRY}>
          <Icon of={Ellipsis} size={20} />
          {say('shell.more')}
        </Button>
        <Popover placement="top end" className={POPOVER_LOOKS}>
          <Menu
            aria-label={say('shell.more')}
            onAction={(path) => void navigate({ to: String(path) })}
            className="min-w-52 p-1 outline-none"
          >
            {rest.map((page) => (
              <MenuItem
                key={page.id}
                id={page.paths[0]}
                textValue={say(page.title)}
                className="flex min-h-11 items-center gap-3 rounded-control px-3 outline-none data-focused:bg-tint-slate"
              >
                <Icon of={page.icon} />
                {say(page.title)}
              </MenuItem>
            ))}
          </Menu>
          <div className="border-t border-line px-4 py-3">
            <BackupNote />
          </div>
        </Popover>
      </MenuTrigger>
    </nav>
  );
}
