import { useEffect, useRef } from 'react';
import { useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';
import type { TriedConditions } from '../data/useConditions.js';

/** Tries conditions out and gives the way back, which the keys of undo take as well. */
export interface TriedUndo {
  readonly tryOut: (next: Conditions) => () => void;
}

interface Step {
  readonly before: Conditions;
  readonly after: Conditions;
}

/**
 * What is only tried is no change of the person's record, so the record's history does not know it. While nothing else
 * was changed since, undo takes back what was tried, before any older change of the record.
 */
export function useTriedUndo({ now, tryOut }: TriedConditions): TriedUndo {
  const { say } = useWords();
  const toast = useToast();
  const last = useRef<Step | undefined>(undefined);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = last.current;
      if (step === undefined || step.after !== now || !isUndo(event)) return;
      event.preventDefault();
      last.current = undefined;
      tryOut(step.before);
      toast({ text: say('moves.repair.undone') });
    };
    // Before the keys of the whole house.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [now, tryOut, toast, say]);
  return {
    tryOut: (next) => {
      last.current = { before: now, after: next };
      tryOut(next);
      return () => tryOut(now);
    },
  };
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  const isKey = key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;
  const isWriting =
    target instanceof Element && target.closest('input, textarea, [role="dialog"]') !== null;
  return isKey && !isWriting;
}
