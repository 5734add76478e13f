import type {
  AwardTarget,
  DoubleCounting,
  PlanAim,
  PlanRequest,
  PlanRequestFile,
} from 'cairn/planning';
import { checkAwardWishes } from 'cairn/portfolio';
import { CairnError } from 'cairn/terms';
import { numberArgument } from './arguments.js';

/** The options of `cairn plan` that add awards to a request or weigh its aims. */
export const AWARD_OPTIONS = [
  {
    flags: '--also <awards>',
    text: 'awards to finish in the same plan, by comma (award#specialisation)',
  },
  {
    flags: '--double-counting <rule>',
    text: 'what may count in two of these awards where they do not say: forbidden (default), allowed, or at most so much: 2:units, 12:ects',
  },
  {
    flags: '--on-the-way <awards>',
    text: 'awards, by comma, that are told when the plan completes them before its end; the aim awards weighs them',
  },
  {
    flags: '--aims <aims>',
    text: 'what to be best in, most important first: time, cost, risk, recognition (the greatest chance to pass and be recognised), awards (most earned on the way)',
  },
  {
    flags: '--weights <points>',
    text: 'make one sum small instead of one aim after the other: points for a week, 100 minor units of money, a risk point, a halving of the chance, an award not earned, such as time=3,cost=1,risk=2,recognition=5,awards=10',
  },
] as const;

/**
 * The file with what the options add; they win over what stands in it.
 * @throws CairnError `argument-invalid`
 */
export function withAwardOptions(
  file: PlanRequestFile,
  options: Readonly<Record<string, string | undefined>>,
): PlanRequestFile {
  const { also, doubleCounting, onTheWay, aims, weights } = options;
  const request: PlanRequest = {
    ...file.request,
    ...(also === undefined ? {} : { also: awardsIn('--also', also, MOST_ALSO) }),
    ...(doubleCounting === undefined ? {} : { doubleCounting: policyIn(doubleCounting) }),
    ...(onTheWay === undefined
      ? {}
      : { onTheWay: awardsIn('--on-the-way', onTheWay, MOST_ON_THE_WAY) }),
    ...(aims === undefined ? {} : { aims: aimsIn(aims) }),
    ...(weights === undefined ? {} : { weights: weightsIn(weights) }),
  };
  const [twice] = checkAwardWishes(request.qualification, request);
  if (twice !== undefined) throw refused(twice.message);
  return { ...file, request };
}

/** As in a file. */
const MOST_ALSO = 20;
const MOST_ON_THE_WAY = 50;

function awardsIn(option: string, text: string, most: number): readonly AwardTarget[] {
  const names = text.split(',').map((name) => name.trim());
  const awards = names.filter((name) => name !== '');
  if (awards.length === 0) throw refused(`${option}: name an award, or leave the option out.`);
  if (awards.length > most) throw refused(`${option}: name at most ${most} awards.`);
  return awards.map((name) => {
    const [qualification = '', specialisation] = name.split('#');
    return { qualification, ...(specialisation === undefined ? {} : { specialisation }) };
  });
}

/** The options of an award that were given, as they are written. */
export function awardOptionsIn(
  options: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return AWARD_OPTIONS.map(({ flags }) => flags.split(' ')[0] ?? '').filter(
    (flag) => options[inCamelCase(flag)] !== undefined,
  );
}

function inCamelCase(flag: string): string {
  return flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function policyIn(text: string): DoubleCounting {
  if (text === 'allowed' || text === 'forbidden') return { kind: text };
  const [amount = '', unit = ''] = text.split(':');
  if (unit === '') {
    throw refused(
      `--double-counting: "${text}" is no rule. Write allowed, forbidden, or a cap such as 12:ects.`,
    );
  }
  return { kind: 'capped', max: numberArgument('--double-counting', amount, { least: 0 }), unit };
}

const AIMS: readonly PlanAim[] = ['time', 'cost', 'risk', 'recognition', 'awards'];

function aimsIn(text: string): readonly PlanAim[] {
  const named = text.split(',').map((word) => aimNamed('--aims', word.trim()));
  if (new Set(named).size < named.length) throw refused('--aims: name each aim once.');
  return named;
}

function aimNamed(option: string, name: string): PlanAim {
  const aim = AIMS.find((one) => one === name);
  if (aim !== undefined) return aim;
  throw refused(`${option}: "${name}" is no aim. Write one of ${AIMS.join(', ')}.`);
}

function weightsIn(text: string): Readonly<Partial<Record<PlanAim, number>>> {
  const entries = text.split(',').map((part): readonly [PlanAim, number] => {
    const [name = '', points = ''] = part.split('=').map((word) => word.trim());
    return [
      aimNamed('--weights', name),
      numberArgument('--weights', points, { least: 0, isWhole: true }),
    ];
  });
  if (new Set(entries.map(([aim]) => aim)).size < entries.length) {
    throw refused('--weights: name each aim once.');
  }
  if (entries.every(([, points]) => points === 0)) {
    throw refused('--weights: weigh at least one aim, such as time=3,cost=1.');
  }
  return Object.fromEntries(entries);
}

function refused(message: string): CairnError {
  return new CairnError('argument-invalid', message, {});
}
