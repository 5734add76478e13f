import type { ConflictMember } from 'cairn/planning';

/** A control on the page that sets what a conflict is about, by the name that it carries. */
export type ControlName =
  | 'hours'
  | 'budget'
  | 'deadline'
  | 'breaks'
  | 'calendar'
  | 'double-counting'
  | 'ways'
  | 'filters'
  | 'units'
  | 'rules';

/** Which control sets a member of a conflict; undefined for what nobody here sets. */
export function controlOf(member: ConflictMember): ControlName | undefined {
  switch (member.kind) {
    case 'hours':
    case 'budget':
    case 'deadline':
    case 'breaks':
    case 'calendar':
    case 'double-counting':
      return member.kind;
    case 'languages':
    case 'modes':
    case 'countries':
      return 'filters';
    case 'with':
    case 'without':
      return 'units';
    case 'attempts':
      return 'ways';
    case 'rule':
    case 'constraint':
    case 'pin':
      return 'rules';
    case 'prerequisites':
    case 'intakes':
    case 'validity':
      return undefined;
    default:
      return member satisfies never;
  }
}

/** Brings the control of a member into sight and puts the focus into it; what is folded is opened first. */
export function goToControl(member: ConflictMember): void {
  const place = placeOf(member);
  if (place === null) return;
  const fold = place.closest('[data-fold]');
  fold?.querySelector<HTMLElement>('button[aria-expanded="false"]')?.click();
  // What was folded is laid out after this task.
  requestAnimationFrame(() => {
    place.scrollIntoView({ block: 'center' });
    const inside = place.querySelector<HTMLElement>('input, button, [tabindex="0"]');
    (inside ?? place).focus();
  });
}

function placeOf(member: ConflictMember): HTMLElement | null {
  const rule = member.kind === 'rule' ? member.rule : undefined;
  const own = rule && document.querySelector<HTMLElement>(`[data-rule="${CSS.escape(rule)}"]`);
  return own || document.querySelector<HTMLElement>(`[data-control="${controlOf(member)}"]`);
}
