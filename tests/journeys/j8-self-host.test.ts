import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventInstance } from '../../bench/planner/invent-instance.js';
import { type RunningCairn, startCairn } from './running-cairn.js';

// Journey J8, steps 1 to 4: Olu starts Cairn by one command, reproduces its figures and reads its contract.

let folder = '';
let cairn: RunningCairn;
let address = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-journey-'));
  // The user of PostgreSQL must be able to pass, should the tests run as root.
  await chmod(folder, 0o711);
  cairn = startCairn(['serve', '--data', join(folder, 'data'), '--json']);
  address = JSON.parse(await cairn.line('address')).address;
});

afterAll(async () => {
  cairn.process.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const get = async (path: string) => (await fetch(`${address}${path}`)).json();

describe('J8: reproduce and self-host', () => {
  it('answers on its own database', async () => {
    expect(await get('/api/v1/health')).toMatchObject({
      state: 'up',
      database: { state: 'up', version: expect.stringMatching(/^18\./) },
    });
  });

  it('tells a second start on the same folder who holds it', async () => {
    const second = await startCairn(['serve', '--data', join(folder, 'data')]).ended;
    expect(second.code).toBe(3);
    expect(second.err).toContain(String(cairn.process.pid));
    expect(second.err).toContain(address);
  });

  it('gives 6.475 on the command line and over HTTP', async () => {
    const cli = await startCairn(['sim', '8', '8.5', '3', '6', '--json']).ended;
    expect(JSON.parse(cli.out).value).toBe(6.475);
    const answer = await fetch(`${address}/api/v1/scores/sim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ce: 8, fc: 8.5, rv: 3, ii: 6 }),
    });
    expect(await answer.json()).toMatchObject({ value: 6.475 });
  });

  it('counts the same frameworks on the command line and over HTTP', async () => {
    const cli = JSON.parse((await startCairn(['frameworks', '--json']).ended).out);
    const ids: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: { items: { id: string }[]; nextCursor?: string } = await get(
        `/api/v1/frameworks?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(ids.toSorted()).toEqual(cli.map(({ id }: { id: string }) => id).toSorted());
  });

  it('publishes a contract that another library finds valid', async () => {
    const contract = await get('/api/v1/openapi.json');
    expect(contract.openapi).toMatch(/^3\.1\./);
    expect(await new Validator().validate(contract)).toMatchObject({ valid: true });
  });

  it('proves a hard instance, and the independent checker agrees', async () => {
    const spec = { size: 'S', family: 'chains', seed: 1, preset: 'balanced' } as const;
    const instance = join(folder, 'hard.json');
    await writeFile(instance, JSON.stringify(inventInstance(spec)));
    const answer = await startCairn(['plan', instance, '--json']).ended;
    expect(JSON.parse(answer.out)).toMatchObject({ status: 'optimal' });
    const plan = join(folder, 'plan.json');
    await writeFile(plan, answer.out);
    expect(await startCairn(['check-plan', instance, plan]).ended).toMatchObject({ code: 0 });
  });

  it('stops on Ctrl-C and leaves nothing running', async () => {
    cairn.process.kill('SIGINT');
    expect((await cairn.ended).code).toBe(0);
    await expect(fetch(`${address}/api/v1/health`)).rejects.toThrow();
    const again = startCairn(['serve', '--data', join(folder, 'data'), '--json']);
    await again.line('address');
    again.process.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });
});
