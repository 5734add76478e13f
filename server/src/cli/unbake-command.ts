import { unbake } from 'cairn/credentials';
import type { Command } from './command.js';
import { printJson, printLines } from './io.js';
import { findingText } from './read-input.js';

/** `cairn unbake`: takes the credential out of a picture, to the letter. */
export const UNBAKE_COMMAND: Command = {
  name: 'unbake',
  summary: 'Take the credential out of a PNG or SVG picture',
  details:
    'Prints the credential exactly as it stands in the picture, or writes it to a file. Nothing is verified: `cairn verify` reads pictures by itself. Exit 1 when there is none.',
  args: [{ name: '<image>', text: 'PNG or SVG picture, or - for standard input' }],
  options: [
    { flags: '-o, --output <file>', text: 'file to write instead of standard output' },
    { flags: '--force', text: 'replace that file when it is there' },
  ],
  jsonShape: '{kind: found | none | refused, badges: [{content, where}], findings}',
  examples: ['cairn unbake badge.png', 'cairn unbake badge.svg -o credential.json'],
  run: async ({ io, json }, [image = ''], { output, force }) => {
    const unbaking = unbake(await io.readBytes(image));
    const [badge] = unbaking.kind === 'found' ? unbaking.badges : [];
    if (badge && output !== undefined) {
      await io.writeBytes(output, new TextEncoder().encode(badge.content), force === 'true');
    }
    if (json) printJson(io, unbaking);
    else if (badge && output === undefined) io.out(`${badge.content}\n`);
    else if (badge) printLines(io, [`Written: ${output}`]);
    else if (unbaking.kind === 'refused') printLines(io, unbaking.findings.map(findingText));
    else printLines(io, ['No credential is in this picture.']);
    const findings = unbaking.kind === 'found' ? unbaking.findings : [];
    if (!json) io.err(findings.map((finding) => `${findingText(finding)}\n`).join(''));
    return badge ? 0 : 1;
  },
};
