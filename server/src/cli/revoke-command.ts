import { CairnError } from 'cairn/terms';
import type { Command } from './command.js';
import { type CliIo, type ExitCode, printJson } from './io.js';
import { clientOf, localDesk, missing } from './issuer-command.js';

/** `cairn revoke`: takes a credential back, for ever or for a while. */
export const REVOKE_COMMAND: Command = {
  name: 'revoke',
  summary: 'Revoke, suspend or reinstate an issued credential',
  details:
    'Sets its one bit in the published status list. On a server readers see it within five minutes; with a key file run `cairn issuer publish` and put the files on your web server. A revocation is for ever. Exit 1 when the state does not allow it, or when the credential has no place in a list because its issuer has no public address.',
  args: [{ name: '<id>', text: 'id of the credential, with or without urn:uuid:' }],
  options: [
    { flags: '--reason <text>', text: 'why; kept in the log, not published' },
    { flags: '--suspend', text: 'only until it is reinstated' },
    { flags: '--reinstate', text: 'lift a suspension' },
    { flags: '--key <file>', text: 'key file of the issuer' },
    { flags: '--issuer <address>', text: 'an issuer on a server: …/api/v1/issuers/<id>' },
  ],
  jsonShape: '{id, state, changes}',
  examples: ['cairn revoke urn:uuid:… --reason "Issued by mistake" --key issuer.json'],
  run: async (context, [written = ''], options) => {
    const { io, json } = context;
    const { reason } = options;
    if (reason === undefined) throw missing('--reason', 'why');
    const action = actionOf(options);
    const id = written.replace(/^urn:uuid:/, '');
    const remote = clientOf(options);
    if (remote !== undefined) {
      printJson(io, await remote.post(`/credentials/${id}/status`, { action, reason }));
      return 0;
    }
    const { parts } = await localDesk(context, options);
    const access = { id: '', tokenHash: '' };
    const before = await parts.issuers.getCredential(access, id);
    if (before?.places.length === 0) {
      return no(io, 'It was issued without a public address, so it cannot be taken back.');
    }
    const write = await parts.issuers.changeStatus(access, id, { action, reason });
    switch (write.kind) {
      case 'changed': {
        const { state, changes } = write.credential;
        if (json) printJson(io, { id, state, changes });
        else io.out(`${id} is ${state}. Publish the lists: cairn issuer publish\n`);
        return 0;
      }
      case 'refused':
        return no(io, `The credential is ${write.state}; this cannot be done.`);
      case 'absent':
        return no(io, `This issuer has no credential ${id}.`);
      default:
        return write satisfies never;
    }
  },
};

function no(io: CliIo, words: string): ExitCode {
  io.err(`${words}\n`);
  return 1;
}

function actionOf({ suspend, reinstate }: Readonly<Record<string, string | undefined>>) {
  if (suspend !== undefined && reinstate !== undefined) {
    throw new CairnError('argument-invalid', 'Choose one of --suspend and --reinstate.');
  }
  if (suspend !== undefined) return 'suspend';
  return reinstate === undefined ? 'revoke' : 'reinstate';
}
