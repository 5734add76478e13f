import type { HTTPMethods } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_TABLE } from '../testing/access-table.js';
import { OPERATOR_TOKEN, openTestApp, type TestApp } from '../testing/test-app.js';

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';
const PLAN = { title: 'mine', request: {}, answer: {} };
const ORDER = {
  achievement: { name: 'Networks' },
  recipient: { email: 'someone@example.org' },
};
const TABLE = 'email,unit\nsomeone@example.org,aa-a';
/** A body that fits whatever the route reads, so that the answer is about access and nothing else. */
const BODIES: Readonly<Record<string, object>> = {
  'PUT /api/v1/workspaces/:workspaceId': { document: { stolen: true } },
  'POST /api/v1/workspaces/:workspaceId/plans': PLAN,
  'POST /api/v1/issuers': { name: 'Stolen name' },
  'POST /api/v1/issuers/:issuerId/keys': { isOldLost: true },
  'POST /api/v1/issuers/:issuerId/credentials': ORDER,
  'POST /api/v1/issuers/:issuerId/credentials/:credentialId/status': {
    action: 'revoke',
    reason: 'stolen',
  },
  'POST /api/v1/issuers/:issuerId/credentials/:credentialId/reissue': { reason: 'stolen' },
  'POST /api/v1/issuers/:issuerId/batches/preview': { csv: TABLE },
  'POST /api/v1/issuers/:issuerId/batches': { csv: TABLE, batchKey: 'a batch of the wrong one' },
};

const entries = Object.entries(ACCESS_TABLE);
const routesOf = (access: string) =>
  entries.filter(([, needed]) => needed === access).map(([route]) => route);

describe('access', () => {
  const routes = new Set<string>();
  let test: TestApp;
  let mine: Workspace;
  let theirs: Workspace;

  interface Workspace {
    readonly id: string;
    readonly planId: string;
    readonly bearer: { readonly authorization: string };
  }

  beforeAll(async () => {
    const watchRoute = (methods: string, url: string) => {
      for (const method of methods.split(',')) {
        if (method !== 'HEAD') routes.add(`${method} ${url}`);
      }
    };
    test = await openTestApp({ watchRoute });
    mine = await makeWorkspace();
    theirs = await makeWorkspace();
  });
  afterAll(() => test.close());

  async function makeWorkspace(): Promise<Workspace> {
    const url = '/api/v1/workspaces';
    const made = await test.app.inject({ method: 'POST', url, payload: { document: {} } });
    const { workspace, token } = made.json();
    const bearer = { authorization: `Bearer ${token}` };
    const plans = `${url}/${workspace.id}/plans`;
    const kept = await test.app.inject({
      method: 'POST',
      url: plans,
      payload: PLAN,
      headers: bearer,
    });
    return { id: workspace.id, planId: kept.json().id, bearer };
  }

  function ask(route: string, ids: { id: string; planId: string }, headers: object) {
    const [method = '', pattern = ''] = route.split(' ');
    const url = pattern.replace(':workspaceId', ids.id).replace(':planId', ids.planId);
    const payload = BODIES[route];
    return test.app.inject({
      method: method as HTTPMethods,
      url,
      headers: { ...headers, 'if-match': '"v1"' },
      ...(payload === undefined ? {} : { payload }),
    });
  }

  it('is written down for every route, and for no other', () => {
    const written = entries.map(([route]) => route).filter((route) => route !== 'GET /*');
    expect([...routes].sort()).toEqual(written.sort());
  });

  const holders = routesOf('holder');

  it.each(holders)('%s: without a token there is nothing', async (route) => {
    const reply = await ask(route, theirs, {});
    expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each(holders)('%s: the token of another workspace opens nothing', async (route) => {
    const reply = await ask(route, theirs, mine.bearer);
    expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each(holders)('%s: a wrong token reads like a wrong id, to the letter', async (route) => {
    const wrongToken = await ask(route, theirs, mine.bearer);
    const wrongId = await ask(route, { ...theirs, id: UNKNOWN_ID }, theirs.bearer);
    expect(wrongToken.body).toBe(wrongId.body);
    expect(wrongToken.statusCode).toBe(wrongId.statusCode);
  });

  it.each(holders.filter((route) => route.includes(':planId')))(
    '%s: a plan of another workspace is not found through mine',
    async (route) => {
      const reply = await ask(route, { id: mine.id, planId: theirs.planId }, mine.bearer);
      expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' });
    },
  );

  it('left everything of the other workspace as it was', async () => {
    const all = await ask('GET /api/v1/workspaces/:workspaceId/export', theirs, theirs.bearer);
    expect(all.json()).toMatchObject({
      workspace: { version: 1, document: {} },
      plans: [{ id: theirs.planId }],
    });
  });

  describe('of issuers', () => {
    let ours: IssuerIds;
    let others: IssuerIds;

    interface IssuerIds {
      readonly id: string;
      readonly credentialId: string;
      readonly bearer: { readonly authorization: string };
    }

    beforeAll(async () => {
      ours = await makeIssuer();
      others = await makeIssuer();
    });

    async function makeIssuer(): Promise<IssuerIds> {
      const url = '/api/v1/issuers';
      const headers = { authorization: `Bearer ${OPERATOR_TOKEN}` };
      const payload = { name: 'Institute' };
      const made = await test.app.inject({ method: 'POST', url, headers, payload });
      const { issuer, token } = made.json();
      const bearer = { authorization: `Bearer ${token}` };
      const credentials = `${url}/${issuer.id}/credentials`;
      const issued = await test.app.inject({
        method: 'POST',
        url: credentials,
        headers: bearer,
        payload: ORDER,
      });
      return { id: issuer.id, credentialId: issued.json().id, bearer };
    }

    function askIssuer(route: string, ids: Omit<IssuerIds, 'bearer'>, headers: object) {
      const [method = '', pattern = ''] = route.split(' ');
      const url = pattern.replace(':issuerId', ids.id).replace(':credentialId', ids.credentialId);
      const payload = BODIES[route];
      return test.app.inject({
        method: method as HTTPMethods,
        url,
        headers: { ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
    }

    it.each([{}, { authorization: 'Bearer wrong' }])(
      'nobody but the operator makes an issuer under the public address: %o',
      async (headers) => {
        const reply = await askIssuer('POST /api/v1/issuers', others, headers);
        expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' });
      },
    );

    it.each(routesOf('issuer'))('%s: only the own token opens', async (route) => {
      const without = await askIssuer(route, others, {});
      const withMine = await askIssuer(route, others, ours.bearer);
      const operator = { authorization: `Bearer ${OPERATOR_TOKEN}` };
      const withOperator = await askIssuer(route, others, operator);
      const wrongId = await askIssuer(route, { ...others, id: UNKNOWN_ID }, others.bearer);
      for (const reply of [without, withMine, withOperator, wrongId]) {
        expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' });
      }
      expect(withMine.body).toBe(wrongId.body);
    });

    it.each(routesOf('issuer').filter((route) => route.includes(':credentialId')))(
      '%s: a credential of another issuer is not found through mine',
      async (route) => {
        const ids = { id: ours.id, credentialId: others.credentialId };
        const reply = await askIssuer(route, ids, ours.bearer);
        expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' });
      },
    );

    it('left everything of the other issuer as it was', async () => {
      const issuer = await askIssuer('GET /api/v1/issuers/:issuerId', others, others.bearer);
      expect(issuer.json()).toMatchObject({ name: 'Institute', keys: [{ keyType: 'Ed25519' }] });
      const route = 'GET /api/v1/issuers/:issuerId/credentials';
      const log = await askIssuer(route, others, others.bearer);
      expect(log.json().items).toMatchObject([{ id: others.credentialId, state: 'valid' }]);
    });
  });

  it.each(['Bearer', 'Bearer ', 'Basic abc', 'Bearer a b'])(
    'the header "%s" opens nothing',
    async (authorization) => {
      const reply = await ask('GET /api/v1/workspaces/:workspaceId', theirs, { authorization });
      expect(reply.statusCode).toBe(404);
    },
  );
});
