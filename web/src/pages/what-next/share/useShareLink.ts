import { useEffect, useState } from 'react';
import { type PlanFile, writeQuestion, writeSharedPlan } from '../../../exports/plan-file.js';
import { packLink } from '../../../exports/share-link.js';

/** A link that carries a plan, or that it is too long for one. */
export type ShareLink =
  | { readonly kind: 'packing' }
  | { readonly kind: 'ready'; readonly link: string }
  | { readonly kind: 'too-long' };

export const SHARED_PATH = '/next/shared';

/** Where a shared plan opens: everything stands behind the #, which browsers send to nobody. */
export async function linkOf(file: PlanFile): Promise<ShareLink> {
  const packing = await packLink(writeSharedPlan(file));
  if (packing.kind === 'too-long') return { kind: 'too-long' };
  return { kind: 'ready', link: `${location.origin}${SHARED_PATH}${packing.fragment}` };
}

/**
 * The link for a QR code: the whole plan has too many characters for a code that phones read, so it carries the
 * question, and the plan is made anew where it is opened.
 */
export async function shortLinkOf(file: PlanFile): Promise<string | undefined> {
  const packing = await packLink(writeQuestion(file));
  return packing.kind === 'packed'
    ? `${location.origin}${SHARED_PATH}${packing.fragment}`
    : undefined;
}

export function useShareLink(file: PlanFile): ShareLink {
  const [link, setLink] = useState<ShareLink>({ kind: 'packing' });
  useEffect(() => {
    let isCurrent = true;
    void linkOf(file).then((made) => {
      if (isCurrent) setLink(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return link;
}
