/**
 * Who may ask what. `everyone`: public facts, nothing of a person. `holder`: only with the token of that
 * workspace. `who-knows-the-id`: things that nobody can find without their random id.
 * A test fails for each route that does not stand here.
 */
export type Access = 'everyone' | 'holder' | 'who-knows-the-id';

/** Every route of the app with its access. */
export const ACCESS_TABLE: Readonly<Record<string, Access>> = {
  'GET /*': 'everyone',
  'GET /api/v1/agreements': 'everyone',
  'GET /api/v1/conversions': 'everyone',
  'GET /api/v1/credit-systems': 'everyone',
  'GET /api/v1/credit-systems/:creditSystemId': 'everyone',
  'GET /api/v1/frameworks': 'everyone',
  'GET /api/v1/frameworks/:frameworkId': 'everyone',
  'GET /api/v1/frameworks/:frameworkId/levels': 'everyone',
  'GET /api/v1/health': 'everyone',
  'GET /api/v1/levels/match': 'everyone',
  'GET /api/v1/openapi.json': 'everyone',
  'GET /api/v1/qualifications': 'everyone',
  'GET /api/v1/qualifications/:qualificationId': 'everyone',
  'GET /api/v1/registers': 'everyone',
  'GET /api/v1/release': 'everyone',
  'GET /api/v1/release/:file': 'everyone',
  'GET /api/v1/standards': 'everyone',
  'GET /api/v1/units': 'everyone',
  'GET /api/v1/units/:unitId': 'everyone',
  'POST /api/v1/plans': 'everyone',
  'POST /api/v1/plans/check': 'everyone',
  'GET /api/v1/plans/:planJobId': 'who-knows-the-id',
  'DELETE /api/v1/plans/:planJobId': 'who-knows-the-id',
  'POST /api/v1/qualifications/:qualificationId/evaluate': 'everyone',
  'POST /api/v1/scores/ser': 'everyone',
  'POST /api/v1/scores/sim': 'everyone',
  'POST /api/v1/workspaces': 'everyone',
  'GET /api/v1/workspaces/:workspaceId': 'holder',
  'PUT /api/v1/workspaces/:workspaceId': 'holder',
  'DELETE /api/v1/workspaces/:workspaceId': 'holder',
  'GET /api/v1/workspaces/:workspaceId/export': 'holder',
  'GET /api/v1/workspaces/:workspaceId/plans': 'holder',
  'POST /api/v1/workspaces/:workspaceId/plans': 'holder',
  'GET /api/v1/workspaces/:workspaceId/plans/:planId': 'holder',
  'DELETE /api/v1/workspaces/:workspaceId/plans/:planId': 'holder',
};
