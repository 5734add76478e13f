import { describe, expect, it } from 'vitest';
import { commandsIn, undocumentedCodes, undocumentedExports } from './doc-rules.js';

describe('documents', () => {
  it('finds an export without a sentence', () => {
    const text = '/** Adds. */\nexport const add = 1;\nexport function lose(): void {}\n';
    expect(undocumentedExports('a.ts', text)).toEqual(['a.ts: export lose has no documentation']);
  });

  it('finds a code without a section', () => {
    const text =
      "throw new CairnError('date-invalid', 'x'); throw new CairnError('money-mixed', 'y');";
    expect(undocumentedCodes('a.ts', text, '## date-invalid\n')).toEqual([
      'a.ts: code money-mixed has no section in docs/errors.md',
    ]);
  });

  it('reads the commands of a README with their exit codes', () => {
    const markdown =
      '```sh\nnpm start\nnpx cairn sim 8 8.5 3 6\nnpx cairn plan "a b.yaml"   # exit 1\n```';
    expect(commandsIn(markdown)).toEqual([
      { args: ['sim', '8', '8.5', '3', '6'], exit: 0 },
      { args: ['plan', 'a b.yaml'], exit: 1 },
    ]);
  });
});
