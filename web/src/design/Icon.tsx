import type { LucideIcon } from 'lucide-react';

/** An icon in the house's weight; always beside a word, so it is hidden from screen readers. */
export function Icon({
  of: Shape,
  size = 18,
  className = '',
}: {
  readonly of: LucideIcon;
  readonly size?: number;
  readonly className?: string;
}) {
  return (
    <Shape size={size} strokeWidth={1.75} aria-hidden className={`shrink-0 ${className}`.trim()} />
  );
}
