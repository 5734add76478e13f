import type { Qualification } from './qualifications.js';
import type { Rule } from './rules.js';
import type { Unit } from './units.js';

interface Titles {
  readonly units: ReadonlyMap<string, Unit>;
  readonly qualifications: ReadonlyMap<string, Qualification>;
}

/**
 * The qualification with titles instead of bare ids as labels of its unit and qualification rules: files leave
 * those labels out, because the title belongs to the unit.
 */
export function withTitles(qualification: Qualification, titles: Titles): Qualification {
  return {
    ...qualification,
    rule: titled(qualification.rule, titles),
    specialisations: qualification.specialisations.map((one) => ({
      ...one,
      rule: titled(one.rule, titles),
    })),
  };
}

function titled(rule: Rule, titles: Titles): Rule {
  if (rule.op === 'allOf' || rule.op === 'anyOf') {
    return { ...rule, of: rule.of.map((child) => titled(child, titles)) };
  }
  const id = rule.op === 'unit' ? rule.unit : rule.op === 'qualification' && rule.qualification;
  if (id === false || rule.label !== id) return rule;
  const target = rule.op === 'unit' ? titles.units.get(id) : titles.qualifications.get(id);
  return target === undefined ? rule : { ...rule, label: titleOf(target) };
}

function titleOf({ code, title }: { readonly code?: string; readonly title: string }): string {
  return code === undefined || title.includes(code) ? title : `${code} ${title}`;
}
