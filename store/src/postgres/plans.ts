import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Page, PageRequest, PlanStore, WorkspacePlan } from '../store.js';
import { asWorkspace } from './as-workspace.js';
import type { Tables } from './tables.js';
import { isUuid, uuidv7 } from './uuid.js';

/** Kept plans in PostgreSQL. */
export function plansIn(tables: Kysely<Tables>): PlanStore {
  return {
    add: (access, plan) =>
      asWorkspace(tables, access, async (transaction) => {
        const row = await transaction
          .insertInto('workspace_plans')
          .values({
            workspace_id: access.id,
            plan_id: uuidv7(),
            title: plan.title,
            request: JSON.stringify(plan.request),
            answer: JSON.stringify(plan.answer),
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        return toPlan(row);
      }),
    list: (access, page) =>
      asWorkspace(tables, access, (transaction) => list(transaction, access.id, page)),
    get: async (access, planId) => {
      if (!isUuid(planId)) return undefined;
      return asWorkspace(tables, access, async (transaction) => {
        const row = await transaction
          .selectFrom('workspace_plans')
          .selectAll()
          .where('workspace_id', '=', access.id)
          .where('plan_id', '=', planId)
          .executeTakeFirst();
        return row && toPlan(row);
      });
    },
    remove: async (access, planId) => {
      if (!isUuid(planId)) return false;
      const gone = await asWorkspace(tables, access, (transaction) =>
        transaction
          .deleteFrom('workspace_plans')
          .where('workspace_id', '=', access.id)
          .where('plan_id', '=', planId)
          .executeTakeFirst(),
      );
      return gone?.numDeletedRows === 1n;
    },
  };
}

/** The id of version 7 sorts by time of creation and so serves as the mark. */
async function list(
  transaction: Transaction<Tables>,
  workspaceId: string,
  { limit, cursor }: PageRequest,
): Promise<Page<WorkspacePlan>> {
  const all = transaction
    .selectFrom('workspace_plans')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('plan_id')
    .limit(limit + 1);
  const rest = cursor !== undefined && isUuid(cursor) ? all.where('plan_id', '>', cursor) : all;
  const plans = (await rest.execute()).map(toPlan);
  const items = plans.slice(0, limit);
  const last = items.at(-1);
  return plans.length > limit && last ? { items, nextCursor: last.id } : { items };
}

/** A plan from its row. */
export function toPlan(row: Selectable<Tables['workspace_plans']>): WorkspacePlan {
  return {
    id: row.plan_id,
    title: row.title,
    request: row.request,
    answer: row.answer,
    createdAt: row.created_at.toISOString(),
  };
}
