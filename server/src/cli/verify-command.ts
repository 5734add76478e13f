import type { CheckResult, CredentialReport } from 'cairn/credentials';
import { type CairnError, isCairnError } from 'cairn/terms';
import type { VerifyAnswer } from '../credentials/reading-view.js';
import type { CredentialSource, VerifyQuestion } from '../credentials/verify-question.js';
import { inOrder } from '../jobs/verify-in-order.js';
import { aheadOf, type VerifyPool } from '../jobs/verify-pool.js';
import { openVerifier } from '../open-verifier.js';
import type { Command, CommandContext } from './command.js';
import { type CliIo, type ExitCode, printLines } from './io.js';
import { momentArgument } from './moment-argument.js';
import { answerLines, noReportLines, onOneLine, RESULT_WORDS } from './report-text.js';

/** `cairn verify`: what can be said about credentials in files, behind addresses, or from standard input. */
export const VERIFY_COMMAND: Command = {
  name: 'verify',
  summary: 'Say what is known about a credential: unchanged, by whom, still valid',
  details:
    'Reads JSON, tokens, pictures with a badge inside, PDF and zip, by their content. Prints every check; there is no verdict over all of them. Exit by the worst check of all: 0 good or a note, 1 failed, unknown, or no credential found, 2 a file could not be opened, 3 broke. Only https addresses in the public internet are asked; --offline asks nothing.',
  args: [{ name: '<source...>', text: 'files, addresses (https://…), or - for standard input' }],
  options: [
    { flags: '--now <moment>', text: 'judge by this moment, such as 2026-11-21T10:00:00Z' },
    { flags: '--offline', text: 'ask nothing from the network' },
    { flags: '--recipient <id>', text: 'who you expect it to be about: e-mail address, DID, id' },
    {
      flags: '--trust-list <path>',
      text: 'a trust list, or a folder of them, beside CAIRN_TRUST_LISTS',
    },
    { flags: '--brief', text: 'one line for each source' },
    { flags: '--details', text: 'with codes, evidence and the rule behind each check' },
  ],
  jsonShape:
    'a list of {source, reading, reports}, in the order of the sources; reports as in the HTTP API',
  examples: [
    'cairn verify badge.png',
    'cairn verify --brief diplomas/*.json',
    'cairn verify https://badges.example.org/assertions/1 --recipient ada@example.org',
    'cairn verify - --offline --json < token.jwt',
  ],
  run: async (context, sources, options) => {
    const verifier = await openVerifier(
      options.trustList === undefined ? {} : { trustLists: [options.trustList] },
    );
    try {
      return await verifyAll(context, sources, { verifier, options });
    } finally {
      await verifier.close();
    }
  },
};

interface Run {
  readonly verifier: Pick<VerifyPool, 'verify' | 'threads'>;
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** A source with what became of it; without an answer the file could not be opened. */
interface Outcome {
  readonly source: string;
  readonly answer?: VerifyAnswer;
  readonly error?: CairnError;
}

async function verifyAll(
  context: CommandContext,
  sources: readonly string[],
  { verifier, options }: Run,
): Promise<ExitCode> {
  const { io, json } = context;
  const judge = judgeOf(io, options);
  const together = Symbol('batch');
  const outcomes = inOrder(sources, aheadOf(verifier.threads), (source) =>
    outcomeOf(source, io, (from) => verifier.verify({ ...judge, source: from }, together)),
  );
  const print = json ? printJsonList(io) : printTexts(io, options, sources.length > 1);
  let exit: ExitCode = 0;
  for await (const outcome of outcomes) {
    print.one(outcome);
    exit = worse(exit, exitOf(outcome));
  }
  print.end();
  return exit;
}

function judgeOf(io: CliIo, options: Run['options']): Omit<VerifyQuestion, 'source'> {
  const { now, recipient, offline } = options;
  return {
    now: now === undefined ? new Date(io.nowMs()).toISOString() : momentArgument('--now', now),
    recipients: recipient === undefined ? [] : [recipient],
    offline: offline === 'true',
    onlyRead: false,
  };
}

async function outcomeOf(
  source: string,
  io: CliIo,
  verify: (source: CredentialSource) => Promise<VerifyAnswer>,
): Promise<Outcome> {
  if (/^https?:\/\//i.test(source)) {
    return { source, answer: await verify({ kind: 'url', url: source }) };
  }
  try {
    const bytes = await io.readBytes(source);
    return { source, answer: await verify({ kind: 'bytes', bytes, fileName: source }) };
  } catch (error) {
    if (isCairnError(error) && error.code.startsWith('file-')) return { source, error };
    throw error;
  }
}

const CODES: Readonly<Record<CheckResult, ExitCode>> = { pass: 0, warn: 0, unknown: 1, fail: 1 };

function exitOf({ answer, error }: Outcome): ExitCode {
  if (error || !answer) return 2;
  if (answer.reading.kind !== 'read') return 1;
  return answer.reports.map(exitOfReport).reduce(worse, 0);
}

/** A good record with a forged credential inside is not good. */
function exitOfReport({ worst, parts }: CredentialReport): ExitCode {
  return parts.map(exitOfReport).reduce(worse, CODES[worst]);
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

interface Printer {
  readonly one: (outcome: Outcome) => void;
  readonly end: () => void;
}

function printJsonList(io: CliIo): Printer {
  let isFirst = true;
  return {
    one: ({ source, answer, error }) => {
      const failed = error && { reading: unreadable(error), reports: [] };
      io.out(`${isFirst ? '[' : ','}\n${JSON.stringify({ source, ...(answer ?? failed) })}`);
      isFirst = false;
    },
    end: () => io.out('\n]\n'),
  };
}

function unreadable({ code, message }: CairnError) {
  return { kind: 'unreadable', code, message } as const;
}

function printTexts(io: CliIo, options: Run['options'], isList: boolean): Printer {
  const isBrief = options.brief === 'true';
  const rows: string[] = [];
  return {
    one: (outcome) => {
      const row = briefLine(outcome);
      if (isBrief) return printLines(io, [row]);
      rows.push(row);
      const head = isList ? [onOneLine(outcome.source), ''] : [];
      printLines(io, [...head, ...textOf(outcome, options.details === 'true')]);
      if (isList) printLines(io, ['']);
    },
    end: () => {
      if (isList && !isBrief) printLines(io, ['In short:', ...rows.map((row) => `  ${row}`)]);
    },
  };
}

function textOf({ answer, error }: Outcome, details: boolean): readonly string[] {
  return answer ? answerLines(answer, details) : [error?.message ?? ''];
}

function briefLine({ source, answer, error }: Outcome): string {
  const name = source === '-' ? 'standard input' : onOneLine(source);
  if (!answer) return `${RESULT_WORDS.fail}  ${name}: ${error?.message ?? ''}`;
  if (answer.reading.kind !== 'read') {
    return `${RESULT_WORDS.unknown}  ${name}: ${noReportLines(answer.reading)[0] ?? ''}`;
  }
  return answer.reports
    .map(({ worst, line }) => `${RESULT_WORDS[worst]}  ${name}: ${onOneLine(line)}`)
    .join('\n');
}
