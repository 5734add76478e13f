import { z } from 'zod';
import { keptDocumentContract, keptTextContract } from './documents.js';
import { listOf } from './lists.js';

const momentContract = z.string().meta({ format: 'date-time' });

/** The content is the person's own and is kept as it comes. */
const documentContract = z
  .record(z.string().max(200), z.unknown())
  .describe('What the person keeps; the server does not interpret it.');

export const workspaceParams = z.object({ workspaceId: z.string().max(100) });
export const workspacePlanParams = workspaceParams.extend({ planId: z.string().max(100) });

export const workspaceInput = z.strictObject({
  document: keptDocumentContract.describe('Kept as it comes; the server does not interpret it.'),
});

export const workspaceContract = z
  .object({
    id: z.string(),
    version: z.int().describe('Grows by one with each write; also in the ETag.'),
    document: documentContract,
    createdAt: momentContract,
    updatedAt: momentContract,
  })
  .meta({ id: 'Workspace' });

export const newWorkspaceContract = z
  .object({
    workspace: workspaceContract,
    token: z
      .string()
      .describe('Opens the workspace. It is shown this once and cannot be recovered: keep it.'),
  })
  .meta({ id: 'NewWorkspace' });

export const workspacePlanInput = z.strictObject({
  title: keptTextContract,
  request: keptDocumentContract,
  answer: keptDocumentContract,
});

export const workspacePlanContract = z
  .object({
    id: z.string(),
    title: z.string(),
    request: z.record(z.string(), z.unknown()),
    answer: z.record(z.string(), z.unknown()),
    createdAt: momentContract,
  })
  .meta({ id: 'WorkspacePlan', description: 'A plan that the person chose to keep.' });

export const workspacePlanList = listOf(workspacePlanContract);

export const workspaceExportContract = z
  .object({ workspace: workspaceContract, plans: z.array(workspacePlanContract) })
  .meta({ id: 'WorkspaceExport', description: 'Everything that is kept about a workspace.' });
