import { describe, expect, it } from 'vitest';
import { loadSamples } from './samples.js';

describe('samples', () => {
  it('are all readable, invented, and say so', async () => {
    const samples = await loadSamples();
    expect(samples.map(({ id }) => id)).toEqual(['aroha', 'deniz', 'marek', 'worked-case']);
    for (const { workspace } of samples) {
      expect(workspace.invented).toBe(true);
      expect(workspace.person.label).toMatch(/invented/);
    }
  });
});
