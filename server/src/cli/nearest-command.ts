import type { Catalogue } from 'cairn/catalogue';
import { planningDataOf, readPlanRequest } from 'cairn/planning';
import {
  indexAwards,
  type NearAward,
  type NearestQuestion,
  nearestAwards,
  type OwnCatalogue,
  readWorkspace,
  WORKSPACE_FORMAT,
} from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { dayArgument, numberArgument } from './arguments.js';
import type { Command } from './command.js';
import { printJson, printLines } from './io.js';
import { withOwn } from './plan-command.js';
import { accept, readInput } from './read-input.js';

/** `cairn nearest`: which awards the holdings of a file almost complete. */
export const NEAREST_COMMAND: Command = {
  name: 'nearest',
  summary: 'Find the awards that what is held nearly completes',
  details:
    'Reads a workspace or a plan request and lays its holdings beside every award of the catalogue, nearest first: fewest units missing, then the greater share done. Things only planned are not held. Of the nearest three the ways to finish are counted. Weeks, intakes and prerequisites are not asked: that is `cairn plan`. Exit 1 when nothing held counts toward any award.',
  args: [{ name: '<file>', text: 'workspace or plan request' }],
  options: [
    { flags: '--most <number>', text: 'how many awards to list', defaultValue: '10' },
    { flags: '--on <day>', text: 'day on which validity is asked, YYYY-MM-DD (default today)' },
  ],
  jsonShape:
    '{on, awards: [{qualification, state, headline, doneShare, missingUnits: {count, basis: proven | estimate}, routes: {count, isAll, units}}]}',
  examples: ['cairn nearest samples/aroha.yaml', 'cairn nearest samples/marek.yaml --json'],
  run: async ({ io, json, data }, [path = ''], options) => {
    const on = dayArgument('--on', options.on, io.today());
    const bounds = { least: 1, most: 1_000, isWhole: true };
    const most = numberArgument('--most', options.most ?? '10', bounds);
    const held = heldIn(path, await readInput(io, path), on);
    const release = await data();
    const catalogue = withOwn(release, held);
    const { counting } = planningDataOf(release, on, catalogue);
    const all = nearestAwards({ ...held, on }, counting, indexAwards(catalogue));
    const awards = all.slice(0, most);
    if (json) printJson(io, { on, awards });
    else printLines(io, linesOf(awards, all.length, catalogue));
    return awards.length === 0 ? 1 : 0;
  },
};

/** What is held, also of a workspace without goal and limits. */
function heldIn(
  path: string,
  value: unknown,
  on: IsoDate,
): Omit<NearestQuestion, 'on'> & Pick<OwnCatalogue, 'units' | 'qualifications'> {
  const isWorkspace =
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === WORKSPACE_FORMAT;
  if (isWorkspace) return accept(path, readWorkspace(value));
  const { request, units, qualifications } = accept(path, readPlanRequest(value, on));
  return { ...request, units, qualifications };
}

function linesOf(
  awards: readonly NearAward[],
  found: number,
  catalogue: Catalogue,
): readonly string[] {
  if (awards.length === 0) return ['Nothing that is held counts toward an award of the catalogue.'];
  const more = found - awards.length;
  return [
    ...awards.flatMap((award) => awardLines(award, catalogue)),
    ...(more > 0 ? [`${more} more; --most ${found} lists them.`] : []),
    'The awarding body decides.',
  ];
}

function awardLines(award: NearAward, { qualifications }: Catalogue): readonly string[] {
  const { qualification, missingUnits, doneShare, routes } = award;
  const title = qualifications.get(qualification)?.title ?? qualification;
  const done = `${Math.round(doneShare * 100)} % counted`;
  return [
    `${missingText(award)}: ${title} (${qualification}), ${done}`,
    ...(routes === undefined || missingUnits.count === 0
      ? []
      : [`    ${routesText(routes)} ${routes.units.join(', ')}`]),
  ];
}

function missingText({ missingUnits: { count, basis }, state }: NearAward): string {
  if (count === 0)
    return state === 'complete' ? 'Complete' : 'No unit missing, something to confirm';
  return `${basis === 'proven' ? '' : 'about '}${count} ${count === 1 ? 'unit' : 'units'} missing`;
}

function routesText({ count, isAll }: NonNullable<NearAward['routes']>): string {
  if (count === 1 && isAll) return 'one way:';
  return `${isAll ? '' : 'at least '}${count} ways, one of them:`;
}
