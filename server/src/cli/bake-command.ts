import { bakePicture } from 'cairn/credentials';
import { CairnError } from 'cairn/terms';
import type { Command } from './command.js';
import { printJson, printLines } from './io.js';
import { findingText } from './read-input.js';

/** `cairn bake`: puts a credential into a picture, as the Open Badges standards say. */
export const BAKE_COMMAND: Command = {
  name: 'bake',
  summary: 'Put a credential into a PNG or SVG picture',
  details:
    'A badge of version 3.0 or 2.0 stands where readers of its version look for it. The credential is put in as it is, nothing is signed or verified. Exit 1 when picture or credential are not fit for it.',
  args: [
    { name: '<image>', text: 'PNG or SVG picture, or - for standard input' },
    { name: '<credential>', text: 'JSON or compact token' },
  ],
  options: [
    { flags: '-o, --output <file>', text: 'the picture to write' },
    { flags: '--force', text: 'replace that file when it is there' },
  ],
  jsonShape: '{written, bytes}, or {findings: [{code, path, message, severity}]}',
  examples: ['cairn bake badge.png credential.json -o signed-badge.png'],
  run: async ({ io, json }, [image = '', credential = ''], { output, force }) => {
    const target = outputOf(output);
    const baking = bakePicture(await io.readBytes(image), (await io.readText(credential)).trim());
    if (baking.kind === 'refused') {
      const { findings } = baking;
      if (json) printJson(io, { findings });
      else printLines(io, findings.map(findingText));
      return 1;
    }
    await io.writeBytes(target, baking.bytes, force === 'true');
    if (json) printJson(io, { written: target, bytes: baking.bytes.length });
    else printLines(io, [`Written: ${target} (${baking.bytes.length} bytes)`]);
    return 0;
  },
};

function outputOf(output: string | undefined): string {
  if (output !== undefined) return output;
  throw new CairnError('argument-invalid', 'Name the picture to write: -o badge.png', {});
}
