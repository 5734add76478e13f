import { describe, expect, it } from 'vitest';
import { EMPTY_ORDER, type OrderDraft, orderProblems, toOrder } from './order-draft.js';

const GOOD: OrderDraft = { ...EMPTY_ORDER, title: 'Networks', email: 'ana@example.org' };

describe('orderProblems', () => {
  it('has nothing against a title and an address', () => {
    expect(orderProblems(GOOD)).toEqual({});
  });

  it('names every problem at once', () => {
    const draft = {
      ...EMPTY_ORDER,
      email: 'ana',
      validFrom: '2026-02-30',
      evidenceUrl: 'http://x',
    };
    expect(orderProblems(draft)).toEqual({
      title: 'title',
      email: 'email',
      validFrom: 'day',
      evidenceUrl: 'https',
    });
  });

  it('asks for the kind of recipient that was chosen', () => {
    expect(orderProblems({ ...GOOD, recipientBy: 'id' })).toEqual({ recipientId: 'did' });
    expect(orderProblems({ ...GOOD, recipientBy: 'id', recipientId: 'did:key:z6Mk' })).toEqual({});
  });

  it('lets a credential last one day and none', () => {
    const days = { validFrom: '2026-01-02', validUntil: '2026-01-02' };
    expect(orderProblems({ ...GOOD, ...days })).toEqual({});
    expect(orderProblems({ ...GOOD, ...days, validUntil: '2026-01-01' })).toEqual({
      validUntil: 'order',
    });
  });
});

describe('toOrder', () => {
  it('hides the address unless it is asked to be read, and leaves out what is empty', () => {
    expect(toOrder(GOOD, undefined)).toEqual({
      achievement: { name: 'Networks' },
      recipient: { email: 'ana@example.org', hashed: true },
    });
    expect(toOrder({ ...GOOD, isEmailClear: true }, undefined).recipient).toEqual({
      email: 'ana@example.org',
      hashed: false,
    });
  });

  it('names a unit of the catalogue and leaves its facts to the server', () => {
    const draft = { ...GOOD, entry: 'unit:aa:1', description: 'mine' };
    expect(toOrder(draft, undefined).achievement).toEqual({ unit: 'aa:1' });
  });

  it('sends result and evidence when there are any', () => {
    const draft = { ...GOOD, result: ' B+ ', evidenceUrl: 'https://example.org/e' };
    expect(toOrder(draft, undefined)).toMatchObject({
      results: [{ name: 'Result', value: 'B+' }],
      evidence: [{ url: 'https://example.org/e' }],
    });
  });

  it('sends the DID and not the address when it is for a DID', () => {
    const draft: OrderDraft = { ...GOOD, recipientBy: 'id', recipientId: 'did:key:z6Mk' };
    expect(toOrder(draft, undefined).recipient).toEqual({ id: 'did:key:z6Mk' });
  });
});
