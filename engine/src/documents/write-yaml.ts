import { stringify } from 'yaml';

const LINE_WIDTH = 110;

/**
 * A plain value as YAML that {@link readYaml} reads back to an equal value. Fields that are `undefined` are left
 * out; lines are folded at 110 characters; equal parts are written out each time, never as references.
 */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false });
}
