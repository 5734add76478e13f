import type { DataRelease } from 'cairn/catalogue';
import { type CreditSystem, type Framework, levelsOn, searchFrameworks } from 'cairn/frameworks';
import { CairnError, type IsoDate } from 'cairn/terms';
import { countryArgument, dayArgument } from './arguments.js';
import type { Command } from './command.js';
import { type CliIo, type ExitCode, printJson, printLines } from './io.js';
import { nearestText } from './nearest-ids.js';
import { sourceLines } from './source-text.js';

/** `cairn frameworks`: list and open frameworks and credit systems. */
export const FRAMEWORKS_COMMAND: Command = {
  name: 'frameworks',
  summary: 'List frameworks, or show one with its levels on a day',
  details:
    'Ladders of legal titles in countries without a national framework are left out of the list unless --with-ladders asks for them; they are never counted as frameworks. Exit 1 when nothing fits.',
  args: [{ name: '[id]', text: 'framework or credit system to show, such as nz-nzqcf' }],
  options: [
    { flags: '--search <words>', text: 'words in names, owners or typical titles' },
    { flags: '--country <code>', text: 'ISO 3166 code, such as NZ' },
    { flags: '--with-ladders', text: 'also ladders of titles in countries without a framework' },
    {
      flags: '--credit-systems',
      text: 'credit systems instead; --search and --country choose among them too',
    },
    { flags: '--on <day>', text: 'day on which levels hold, YYYY-MM-DD (default today)' },
  ],
  jsonShape: 'a list of {id, label, …}, or the whole record with its levels on the day',
  examples: ['cairn frameworks --search zealand', 'cairn frameworks nz-nzqcf --on 2021-06-01'],
  run: async ({ io, data, json }, [id], options) => {
    const release = await data();
    const on = dayArgument('--on', options.on, io.today());
    if (id !== undefined) return showOne({ io, json, release, on }, id);
    if (options.creditSystems === 'true') return listCreditSystems({ io, json, release }, options);
    const found = searchFrameworks(release.frameworks, {
      on,
      withLadders: options.withLadders === 'true',
      ...(options.search !== undefined && { text: options.search }),
      ...(options.country !== undefined && {
        country: countryArgument('--country', options.country),
      }),
    });
    if (json) printJson(io, found.map(summaryOf));
    else
      printLines(
        io,
        found.map((one) => `${one.id.padEnd(16)} ${one.label} · ${placeOf(one)}`),
      );
    io.err(`${found.length} of ${release.frameworks.frameworks.size} records\n`);
    return found.length > 0 ? 0 : 1;
  },
};

interface Showing {
  readonly io: CliIo;
  readonly json: boolean;
  readonly release: DataRelease;
  readonly on: IsoDate;
}

function showOne({ io, json, release, on }: Showing, id: string): ExitCode {
  const { frameworks, creditSystems } = release.frameworks;
  const framework = frameworks.get(id);
  const system = creditSystems.get(id);
  if (framework) {
    const levels = levelsOn(framework, on);
    if (json) printJson(io, { ...framework, on, levelsOn: levels });
    else printLines(io, frameworkLines(framework, on));
    return 0;
  }
  if (system) {
    if (json) printJson(io, system);
    else printLines(io, systemLines(system));
    return 0;
  }
  throw new CairnError(
    'argument-invalid',
    `There is no framework or credit system "${id}" here.${nearestText(id, [...frameworks.keys(), ...creditSystems.keys()])} \`cairn frameworks --search\` finds ids by words.`,
  );
}

function frameworkLines(framework: Framework, on: IsoDate): readonly string[] {
  const answer = levelsOn(framework, on);
  const levels = answer.kind === 'levels' ? answer.levels : [];
  return [
    `${framework.label} (${framework.id})`,
    `${placeOf(framework)} · ${framework.owner} · confidence ${framework.confidence} · checked ${framework.checked}`,
    answer.kind === 'levels'
      ? `Levels on ${on}, version ${answer.version.label}:`
      : `No version is known for ${on}.`,
    ...levels.map(
      ({ code, label, titles }) =>
        `  ${code.padEnd(5)} ${label}${titles.length > 0 ? `: ${titles.join(', ')}` : ''}`,
    ),
    ...(framework.history.length > 0 ? ['Changes:'] : []),
    ...framework.history.map(
      (event) =>
        `  ${event.on ?? event.expected ?? event.proposed ?? 'no day'} ${event.state}: ${event.what}`,
    ),
    ...sourceLines(framework.sources),
  ];
}

function systemLines(system: CreditSystem): readonly string[] {
  return [
    `${system.label} (${system.id})`,
    `${system.jurisdictions.join(', ')} · ${system.sector} · ${system.status} · ${system.isConvertible ? 'convertible' : 'not convertible'} · checked ${system.checked}`,
    ...system.hours.map(
      (entry) =>
        `  hours a credit ${spanText(entry)}: ${entry.hours.min}–${entry.hours.max} (${entry.basis}, ${entry.knowing})`,
    ),
    ...system.creditsPerYear.map(
      (entry) =>
        `  credits a full-time year ${spanText(entry)}: ${entry.credits.min}–${entry.credits.max} (${entry.basis}, ${entry.knowing})`,
    ),
    ...(system.ratioNote === undefined ? [] : [system.ratioNote]),
    ...sourceLines(system.sources),
  ];
}

function spanText({ from, until }: { readonly from?: string; readonly until?: string }): string {
  return `${from ?? '…'} to ${until ?? '…'}`;
}

function listCreditSystems(
  { io, json, release }: Omit<Showing, 'on'>,
  { search, country }: Readonly<Record<string, string | undefined>>,
): ExitCode {
  const code = country === undefined ? undefined : countryArgument('--country', country);
  const words = (search ?? '').toLowerCase().split(/\s+/);
  const found = [...release.frameworks.creditSystems.values()].filter(
    ({ id, label, jurisdictions }) =>
      (code === undefined || jurisdictions.includes(code)) &&
      words.every((word) => `${id} ${label}`.toLowerCase().includes(word)),
  );
  if (json)
    printJson(
      io,
      found.map(({ id, label, jurisdictions, status, isConvertible }) => ({
        id,
        label,
        jurisdictions,
        status,
        isConvertible,
      })),
    );
  else
    printLines(
      io,
      found.map(({ id, label }) => `${id.padEnd(22)} ${label}`),
    );
  io.err(`${found.length} of ${release.frameworks.creditSystems.size} records\n`);
  return found.length > 0 ? 0 : 1;
}

function summaryOf({
  id,
  label,
  shortLabel,
  jurisdiction,
  kind,
  scope,
  owner,
  confidence,
  checked,
}: Framework) {
  return { id, label, shortLabel, jurisdiction, kind, scope, owner, confidence, checked };
}

function placeOf({ jurisdiction, scope }: Framework): string {
  const place = jurisdiction.region ?? jurisdiction.countries.join(', ');
  return scope === 'no-nqf' ? `${place} · no national framework: a ladder of titles` : place;
}
