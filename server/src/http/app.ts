import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { AppParts } from './app-parts.js';
import { withContracts } from './contract-app.js';
import { answerBrokenRequest, answerFrameworkError, handleErrors } from './handle-errors.js';
import { describeApi } from './openapi.js';
import { servePages } from './pages.js';
import { cacheReleaseReads } from './release-caching.js';
import { addCatalogueRoutes } from './routes/catalogue-routes.js';
import { addConversionRoute } from './routes/conversion-routes.js';
import { addCredentialRoutes } from './routes/credentials-routes.js';
import { addEvaluationRoutes } from './routes/evaluation-routes.js';
import { addFrameworkRoutes } from './routes/framework-routes.js';
import { addIssueRoutes } from './routes/issue-routes.js';
import { addIssuerPublicRoutes } from './routes/issuer-public-routes.js';
import { addIssuerRoutes } from './routes/issuer-routes.js';
import { addPlanRoutes } from './routes/plan-routes.js';
import { addRecordRoutes } from './routes/record-routes.js';
import { addReleaseRoutes } from './routes/release-routes.js';
import { addScoreRoutes } from './routes/score-routes.js';
import { addServiceRoutes } from './routes/service-routes.js';
import { addWorkspacePlanRoutes } from './routes/workspace-plan-routes.js';
import { addWorkspaceRoutes } from './routes/workspace-routes.js';
import { DEFAULT_RATE_LIMITS, secure } from './security.js';

const BODY_LIMIT_BYTES = 1_000_000;
/** Long enough for the longest wait for a plan. */
const REQUEST_TIMEOUT_MS = 60_000;

/** The API and the web app as one program that is not listening yet. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: parts.trustProxy ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _request, reply) => answerFrameworkError(error, reply),
    clientErrorHandler: answerBrokenRequest,
    ...(parts.logger === undefined ? {} : { loggerInstance: parts.logger }),
  });
  const { watchRoute } = parts;
  if (watchRoute) app.addHook('onRoute', ({ method, url }) => watchRoute(String(method), url));
  logRequests(app);
  handleErrors(app, parts.store);
  await secure(app, parts.rateLimits ?? DEFAULT_RATE_LIMITS);
  await describeApi(app, parts.version);
  cacheReleaseReads(app, parts.data.release.hash, parts.today);
  const contractApp = withContracts(app, parts.checkAnswers ?? false);
  addServiceRoutes(contractApp, parts);
  addReleaseRoutes(contractApp, parts);
  addFrameworkRoutes(contractApp, parts);
  addConversionRoute(contractApp, parts);
  addRecordRoutes(contractApp, parts);
  addCatalogueRoutes(contractApp, parts);
  addEvaluationRoutes(contractApp, parts);
  addPlanRoutes(contractApp, parts);
  addScoreRoutes(contractApp, parts);
  addCredentialRoutes(app, parts);
  addWorkspaceRoutes(contractApp, parts);
  addWorkspacePlanRoutes(contractApp, parts);
  addIssuerRoutes(contractApp, parts);
  addIssueRoutes(contractApp, parts);
  addIssuerPublicRoutes(contractApp, parts);
  await servePages(app, parts.webFolder);
  await app.ready();
  return app;
}

/** One line a request, without address, query, body or token: those may say who somebody is. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const facts = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(facts, 'request answered');
  });
}
