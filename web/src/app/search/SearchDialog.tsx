import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import {
  Dialog as AriaDialog,
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Icon, Tag } from '../../design/index.js';
import { useRelease } from '../../release/index.js';
import { useWords } from '../../words/index.js';
import { rank } from './rank.js';
import { targetsOf } from './targets.js';

const MOST = 12;

/** One field for everything: pages, qualifications, units, frameworks. */
export function SearchDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  return (
    <ModalOverlay
      data-overlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className="fixed inset-0 z-20 flex items-start justify-center bg-veil p-3 pt-[8vh]"
    >
      <Modal className="settle w-full max-w-[36rem] overflow-hidden rounded-card border border-line bg-sheet shadow-dialog">
        <AriaDialog aria-label={say('shell.search')} className="outline-none">
          <SearchBody onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function SearchBody({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const release = useRelease();
  const [text, setText] = useState('');
  const late = useDeferredValue(text);
  const targets = useMemo(
    () => targetsOf(release.kind === 'ready' ? release.release : undefined, say),
    [release, say],
  );
  const found = useMemo(
    () => (late.trim() ? rank(targets, late, MOST) : targets.filter(({ kind }) => kind === 'page')),
    [targets, late],
  );
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        aria-label={say('shell.search')}
        autoFocus
        className="flex items-center gap-3 border-b border-line px-4"
      >
        <Icon of={Search} className="text-soft" />
        <Input
          placeholder={say('shell.search.placeholder')}
          className="min-h-13 w-full bg-transparent text-lg shadow-none! outline-none! placeholder:text-soft [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <Menu
        aria-label={say('shell.search')}
        items={found}
        onAction={(key) => {
          const target = found.find(({ id }) => id === key);
          if (target) void navigate({ to: target.path });
          onClose();
        }}
        className="max-h-[56vh] overflow-auto p-1.5 outline-none"
        renderEmptyState={() => (
          <p className="px-3 py-4 text-soft">{say('design.noMatch', { text })}</p>
        )}
      >
        {(target) => (
          <MenuItem
            id={target.id}
            textValue={target.title}
            className="flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 outline-none pointer-coarse:min-h-11 data-focused:bg-tint"
          >
            <span className="min-w-0 grow">
              {target.title}
              {target.note ? <span className="block text-xs text-soft">{target.note}</span> : null}
            </span>
            <Tag>{say(`shell.search.${target.kind}`)}</Tag>
          </MenuItem>
        )}
      </Menu>
      <p className="border-t border-line px-4 py-2 text-xs text-soft">{say('shell.search.hint')}</p>
    </Autocomplete>
  );
}
