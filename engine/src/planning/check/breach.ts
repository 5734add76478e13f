import { type Finding, problemAt } from '../../terms/index.js';

type Path = readonly (string | number)[];

/** A rule or limit that a plan breaks. */
export function breach(code: string, path: Path, message: string): Finding {
  return problemAt(code, path, message);
}

/** Something that could not be decided for lack of a fact; it does not refuse the plan. */
export function doubt(code: string, path: Path, message: string): Finding {
  return { ...problemAt(code, path, message), severity: 'warning' };
}
