import type { HTTPMethods } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_TABLE } from '../testing/access-table.js';
import { openTestApp, type TestApp } from '../testing/test-app.js';

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';
const PLAN = { title: 'mine', request: {}, answer: {} };
/** A body that fits whatever the route reads, so that the answer is about access and nothing else. */
const BODIES: Readonly<Record<string, object>> = {
  'PUT /api/v1/workspaces/:workspaceId': { document: { stolen: true } },
  'POST /api/v1/workspaces/:workspaceId/plans': PLAN,
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

  it.each(['Bearer', 'Bearer ', 'Basic abc', 'Bearer a b'])(
    'the header "%s" opens nothing',
    async (authorization) => {
      const reply = await ask('GET /api/v1/workspaces/:workspaceId', theirs, { authorization });
      expect(reply.statusCode).toBe(404);
    },
  );
});
