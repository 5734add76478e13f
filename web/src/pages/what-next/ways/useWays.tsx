import { type ReactNode, useState } from 'react';
import { useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';
import type { TriedConditions } from '../data/useConditions.js';
import type { Target } from '../data/useNext.js';
import { useTriedUndo } from '../impossible/useTriedUndo.js';
import { currencyFor } from '../what-if/currency.js';
import { FailedDialog } from './FailedDialog.js';
import { RecognitionDialog } from './RecognitionDialog.js';
import { type WayEntry, waysIn, withoutWay, withWay } from './way-entries.js';

/** Other ways to units than studying them for the first time, and the forms that they are written in. */
export interface Ways {
  /** Entries of a unit, or all of them. */
  readonly entries: (unit?: string) => readonly WayEntry[];
  readonly ask: (unit: string, about: WayEntry['about']) => void;
  readonly change: (way: WayEntry) => void;
  readonly forget: (way: WayEntry) => void;
  /** Recognition was asked for and refused: the plan is made without it, and can be fitted to the one before. */
  readonly refuse: (way: WayEntry) => void;
  readonly titleOf: (unit: string) => string;
  readonly dialog: ReactNode;
}

interface Around {
  /** Keeps the plan of before, and gives the way back. */
  readonly keepBefore: () => () => void;
  /** Something was said that makes another plan. */
  readonly onAnswered: () => void;
}

interface Opened {
  readonly unit: string;
  readonly about: WayEntry['about'];
  readonly before: WayEntry | undefined;
}

/**
 * Keeps them with what is tried; each change can be taken back. What did not go well leaves the plan of before to be
 * fitted.
 */
export function useWays(
  conditions: TriedConditions,
  target: Target,
  { keepBefore, onAnswered }: Around,
): Ways {
  const { say } = useWords();
  const toast = useToast();
  const tried = useTriedUndo(conditions);
  const [opened, setOpened] = useState<Opened | undefined>();
  const { now } = conditions;
  const titleOf = (unit: string) => target.release.catalogue.units.get(unit)?.title ?? unit;
  const apply = (next: Conditions, text: string, undoMore?: () => void) => {
    const undoTried = tried.tryOut(next);
    const undo = () => {
      undoTried();
      undoMore?.();
    };
    toast({ text, undo });
  };
  const save = (way: WayEntry, before: WayEntry | undefined) => {
    setOpened(undefined);
    const isAsked = way.about === 'recognition';
    const text = say(isAsked ? 'wishes.done.asked' : 'wishes.done.failed', {
      title: titleOf(way.entry.unit),
    });
    apply(withWay(now, way, before), text, isAsked ? undefined : keepBefore());
    onAnswered();
  };
  return {
    entries: (unit) => waysIn(now, unit),
    ask: (unit, about) => {
      const before = waysIn(now, unit).find((way) => way.about === about);
      setOpened({ unit, about, before });
    },
    change: (way) => setOpened({ unit: way.entry.unit, about: way.about, before: way }),
    forget: (way) => apply(withoutWay(now, way), say('wishes.done.forgotten')),
    refuse: (way) => {
      const text = say('wishes.done.refused', { title: titleOf(way.entry.unit) });
      apply(withoutWay(now, way), text, keepBefore());
      onAnswered();
    },
    titleOf,
    dialog: opened ? (
      <OpenedDialog
        opened={opened}
        title={titleOf(opened.unit)}
        currency={currencyFor(now, target)}
        onSave={(way) => save(way, opened.before)}
        onClose={() => setOpened(undefined)}
      />
    ) : null,
  };
}

interface OpenedDialogProps {
  readonly opened: Opened;
  readonly title: string;
  readonly currency: string;
  readonly onSave: (way: WayEntry) => void;
  readonly onClose: () => void;
}

function OpenedDialog({ opened, title, currency, onSave, onClose }: OpenedDialogProps) {
  const { unit, about, before } = opened;
  const frame = { unit, title, currency, onClose };
  return about === 'recognition' ? (
    <RecognitionDialog
      {...frame}
      before={before?.about === about ? before.entry : undefined}
      onSave={(entry) => onSave({ about, entry })}
    />
  ) : (
    <FailedDialog
      {...frame}
      before={before?.about === about ? before.entry : undefined}
      onSave={(entry) => onSave({ about, entry })}
    />
  );
}
