import { stonePath } from './stones.js';

/** Three stones: the mark of the house. */
export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 26 26" width={size} height={size} aria-hidden className="shrink-0">
      <path
        d={stonePath({ x: 13, y: 21, width: 23, height: 7.4 }, 'logo-low')}
        fill="var(--lichen)"
      />
      <path
        d={stonePath({ x: 13.6, y: 13.4, width: 16, height: 6.6 }, 'logo-middle')}
        fill="color-mix(in oklch, var(--lichen) 78%, var(--paper))"
      />
      <path
        d={stonePath({ x: 12.4, y: 6.6, width: 10, height: 5.8 }, 'logo-top')}
        fill="var(--slate)"
      />
    </svg>
  );
}
