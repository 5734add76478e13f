import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes.js';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  readonly children?: ReactNode;
  readonly kind?: ButtonKind;
  readonly icon?: LucideIcon;
  readonly small?: boolean;
  /** Shows the icon alone and says this word to those who cannot see it. */
  readonly iconOnlyLabel?: string;
}

const KINDS: Readonly<Record<ButtonKind, string>> = {
  primary:
    'bg-lichen border-lichen text-on-lichen data-hovered:bg-lichen-deep data-hovered:border-lichen-deep',
  plain: 'bg-sheet border-line text-ink data-hovered:border-edge',
  quiet: 'border-transparent text-soft data-hovered:text-ink data-hovered:bg-tint-slate',
  danger: 'bg-sheet border-rust text-rust data-hovered:bg-tint-rust',
};

/** A control that does something here and now. One primary button a page at most. */
export function Button({
  kind = 'plain',
  icon,
  small,
  iconOnlyLabel,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(iconOnlyLabel ? { 'aria-label': iconOnlyLabel } : {})}
      className={buttonClasses(kind, { small: small ?? false, square: Boolean(iconOnlyLabel) })}
    >
      {icon ? <ButtonIcon icon={icon} /> : null}
      {iconOnlyLabel ? null : children}
    </AriaButton>
  );
}

/** The same looks for links that act as buttons. */
export function buttonClasses(
  kind: ButtonKind = 'plain',
  { small = false, square = false }: { readonly small?: boolean; readonly square?: boolean } = {},
): string {
  return classes(
    'inline-flex items-center justify-center gap-2 rounded-control border font-medium no-underline select-none',
    'transition-colors duration-100 data-disabled:opacity-45 data-disabled:cursor-not-allowed data-pressed:translate-y-px',
    small
      ? 'text-sm min-h-8 pointer-coarse:min-h-11'
      : 'text-base min-h-10 pointer-coarse:min-h-11',
    square
      ? small
        ? 'w-8 pointer-coarse:w-11'
        : 'w-10 pointer-coarse:w-11'
      : small
        ? 'px-3'
        : 'px-4',
    KINDS[kind],
  );
}

function ButtonIcon({ icon: Icon }: { readonly icon: LucideIcon }) {
  return <Icon size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />;
}
