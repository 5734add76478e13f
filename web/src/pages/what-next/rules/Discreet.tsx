import type { ReactNode } from 'react';

/** An action that shows itself when its row is pointed at or reached by keyboard; on touch screens always. */
export function Discreet({ children }: { readonly children: ReactNode }) {
  return (
    <span className="-my-1 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:my-0 pointer-coarse:opacity-100">
      {children}
    </span>
  );
}
