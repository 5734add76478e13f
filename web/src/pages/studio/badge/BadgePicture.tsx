import { useMemo } from 'react';
import { drawBadge } from './badge-drawing.js';
import { badgeSvg } from './badge-svg.js';

interface BadgePictureProps {
  readonly title: string;
  readonly issuer: string;
  readonly alt: string;
}

/** The badge as people will get it; drawn, never fetched. */
export function BadgePicture({ title, issuer, alt }: BadgePictureProps) {
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(badgeSvg(drawBadge(title, issuer)))}`,
    [title, issuer],
  );
  return (
    <img
      src={source}
      alt={alt}
      width={512}
      height={512}
      className="aspect-square w-full max-w-60 rounded-card border border-line"
    />
  );
}
