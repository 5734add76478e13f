import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonKind } from './Button.js';
import { classes } from './classes.js';
import { Icon } from './Icon.js';

export const POPOVER_LOOKS =
  'appear rounded-card border border-line bg-sheet text-ink shadow-dialog outline-none max-w-[calc(100vw-16px)]';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
}

interface MenuProps {
  readonly label: string;
  /** What the menu chooses, for screen readers; the label when absent. */
  readonly about?: string;
  readonly icon?: LucideIcon;
  readonly kind?: ButtonKind;
  /** As high as the buttons of a page head. */
  readonly large?: boolean;
  readonly choices: readonly Choice[];
}

/** A menu in which several entries may be on, such as the columns of a table. */
export function ChoiceMenu({
  chosen,
  onChoose,
  ...menu
}: MenuProps & {
  readonly chosen: readonly string[];
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}) {
  const all = menu.choices.map(({ id }) => id);
  return (
    <MenuFrame {...menu}>
      <Menu
        aria-label={menu.about ?? menu.label}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          onChoose(new Set(keys === 'all' ? all : [...keys].map(String)))
        }
        className="min-w-44 p-1 outline-none"
      >
        {menu.choices.map((choice) => (
          <Entry key={choice.id} choice={choice} />
        ))}
      </Menu>
    </MenuFrame>
  );
}

/** A menu of things to do. */
export function ActionMenu({
  onAction,
  ...menu
}: MenuProps & { readonly onAction: (id: string) => void }) {
  return (
    <MenuFrame {...menu}>
      <Menu
        aria-label={menu.about ?? menu.label}
        onAction={(key) => onAction(String(key))}
        className="min-w-44 p-1 outline-none"
      >
        {menu.choices.map((choice) => (
          <Entry key={choice.id} choice={choice} />
        ))}
      </Menu>
    </MenuFrame>
  );
}

function MenuFrame({
  label,
  icon,
  kind = 'quiet',
  large = false,
  children,
}: MenuProps & { readonly children: ReactNode }) {
  return (
    <MenuTrigger>
      <Button kind={kind} small={!large} {...(icon ? { icon } : {})}>
        {label}
      </Button>
      <Popover placement="bottom end" className={POPOVER_LOOKS}>
        {children}
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ choice }: { readonly choice: Choice }) {
  return (
    <MenuItem
      id={choice.id}
      textValue={choice.label}
      className={classes(
        'flex min-h-9 cursor-pointer items-center gap-2 rounded-control px-3 text-sm outline-none pointer-coarse:min-h-11 data-focused:bg-tint-slate',
        choice.danger && 'text-rust',
      )}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode === 'none' ? null : (
            <Icon of={Check} size={15} className={isSelected ? 'text-lichen' : 'opacity-0'} />
          )}
          {choice.icon ? <Icon of={choice.icon} size={16} /> : null}
          {choice.label}
        </>
      )}
    </MenuItem>
  );
}
