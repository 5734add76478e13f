import type { DataRelease } from 'cairn/catalogue';
import { achievementOf, type OrderDraft } from '../issue/order-draft.js';

/** A table with what its rows share, as the server takes it. */
export function batchBody(
  { csv, draft }: { readonly csv: string; readonly draft: OrderDraft },
  release: DataRelease | undefined,
) {
  const hasAchievement = draft.title.trim() !== '';
  return {
    csv,
    defaults: hasAchievement ? { achievement: achievementOf(draft, release) } : {},
  };
}
