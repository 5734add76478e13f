import { type Measured, objectiveOf } from './measure.js';
import type { PeerAnswer } from './peers.js';

/** One instance with what we and the peers said of it. */
export interface Line {
  readonly name: string;
  readonly ours: Measured;
  readonly peers: readonly { readonly name: string; readonly answer: PeerAnswer }[];
  readonly isRight: boolean;
}

const NAME = 28;

/** The first line of the table. */
export function headOf(peers: readonly string[]): string {
  const own = ['objective', 'gap', 'ms', 'first', 'gap 2s', 'scope'];
  const theirs = peers.flatMap((name) => [name, 'ratio']);
  return ['instance'.padEnd(NAME), ...[...own, ...theirs].map(cell), ' check'].join(' ');
}

/** A line of the table; a ratio to a stopped peer is a lower bound. */
export function textOf({ name, ours, peers, isRight }: Line): string {
  const cells = [
    String(objectiveOf(ours.answer) ?? ours.answer.kind),
    ours.answer.kind === 'stopped' ? percent(ours.gap) : 'proven',
    ours.ms.toFixed(0),
    ours.firstPlanMs === undefined ? '–' : ours.firstPlanMs.toFixed(0),
    percent(ours.gapAt2s),
    ours.scopeMs.toFixed(1),
    ...peers.flatMap(({ answer }) => [
      answer.status === 'failed' ? 'failed' : answer.ms.toFixed(0),
      `${answer.status === 'stopped' ? '≥' : ''}${(answer.ms / ours.ms).toFixed(1)}`,
    ]),
  ];
  return [name.padEnd(NAME), ...cells.map(cell), isRight ? ' ok' : ' WRONG'].join(' ');
}

/** What the whole run showed, in a few lines. */
export function summaryOf(lines: readonly Line[]): readonly string[] {
  const all = lines.map(({ ours }) => ours);
  const times = all.map(({ ms }) => ms);
  const first = all.flatMap(({ firstPlanMs }) => firstPlanMs ?? []);
  const share = (kept: number) => `${kept} of ${all.length}`;
  const own =
    `ours: ${share(all.filter(isProven).length)} proven, median ${whole(times, 0.5)} ms, ` +
    `p95 ${whole(times, 0.95)} ms; first plan median ${whole(first, 0.5)} ms, p95 ${whole(first, 0.95)} ms; ` +
    `gap at 2 s within 3 % on ${share(all.filter(({ gapAt2s }) => gapAt2s <= 0.03).length)}, ` +
    `at the end within 1 % on ${share(all.filter(({ gap }) => gap <= 0.01).length)}`;
  const names = lines[0]?.peers.map(({ name }) => name) ?? [];
  return [own, ...names.map((name, at) => `${name}: ${peerSummary(lines, at)}`)];
}

/** The run as plain data, for files. */
export function toJson(lines: readonly Line[]): readonly object[] {
  return lines.map(({ name, ours, peers, isRight }) => {
    const { answer, model: _, ...figures } = ours;
    const objective = objectiveOf(answer);
    return { name, status: answer.kind, objective, ...figures, peers, isRight };
  });
}

function peerSummary(lines: readonly Line[], at: number): string {
  const pairs = lines.flatMap(({ ours, peers }) => {
    const answer = peers[at]?.answer;
    return answer === undefined ? [] : [{ ours, answer }];
  });
  const proven = pairs.filter(
    ({ answer: { status } }) => status === 'optimal' || status === 'infeasible',
  );
  const ratios = pairs.map(({ ours, answer }) => answer.ms / ours.ms);
  const slower = proven.filter(({ ours, answer }) => ours.ms > answer.ms);
  return (
    `${proven.length} of ${pairs.length} proven, median ${whole(
      pairs.map(({ answer }) => answer.ms),
      0.5,
    )} ms, median ratio ${quantile(ratios, 0.5).toFixed(1)} (a lower bound where it was stopped); ` +
    `faster than ours on ${slower.length}`
  );
}

function isProven({ answer }: Measured): boolean {
  return answer.kind !== 'stopped';
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)}%` : '–';
}

function cell(text: string): string {
  return text.slice(0, 10).padStart(10);
}

function whole(values: readonly number[], share: number): string {
  return quantile(values, share).toFixed(0);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
