import { buildEntryIndex, type Holding, suggestHolding } from 'cairn/portfolio';
import { useMemo, useState } from 'react';
import { today } from '../../../app/clock.js';
import {
  type CredentialClaim,
  useVerifier,
  type Verifier,
  type VerifyEntry,
} from '../../../credentials/index.js';
import { useToast } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';
import { useWorkspace, useWorkspaceStore } from '../../../workspace/index.js';
import type { ChoiceField, Choices } from './choices.js';
import { allItems, itemsOf, type ScanItem } from './scan-items.js';
import { toHolding, toKept, withAdditions } from './to-holding.js';

/** Everything that was handed in on this page, in memory, until it is added or left. */
export interface Scan {
  readonly verifier: Verifier;
  /** Without those that were skipped. */
  readonly entries: readonly VerifyEntry[];
  /** False while the catalogue is loading: then nothing can be suggested yet. */
  readonly canSuggest: boolean;
  readonly itemsOf: (entry: VerifyEntry, index: number) => readonly ScanItem[];
  /** What can come onto the list without a question. */
  readonly ready: readonly ScanItem[];
  readonly choose: (key: string, field: ChoiceField, choice: number | 'none') => void;
  /** The holding as it would come onto the list. */
  readonly holdingOf: (item: ScanItem) => Holding;
  readonly add: (items: readonly ScanItem[]) => void;
  /** Adds one with the person's corrections. */
  readonly addCorrected: (item: ScanItem, holding: Holding) => void;
  readonly skip: (entry: VerifyEntry) => void;
}

export function useScan(): Scan {
  const { say } = useWords();
  const verifier = useVerifier();
  const { workspace } = useWorkspace();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choices>>(new Map());
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const suggest = useSuggest();
  const toast = useToast();
  const put = usePut();
  const entries = verifier.entries.filter(({ id }) => !skipped.has(id));
  const data = suggest && { suggest, choices, workspace };
  const holdingOf = (item: ScanItem) => {
    const { report, content } = item.claim;
    const untitled = say('credentials.untitled');
    const options = { id: crypto.randomUUID(), untitled };
    if (content) {
      return toHolding(item.suggestion, item.choices, { ...options, credential: report.sha256 });
    }
    const holding = toHolding(item.suggestion, item.choices, { ...options, credential: undefined });
    return { ...holding, state: 'claimed' as const };
  };
  return {
    verifier,
    entries,
    canSuggest: data !== undefined,
    itemsOf: (entry, index) => (data ? itemsOf(entry, index, data) : []),
    ready: data ? allItems(entries, data).filter(({ isReady }) => isReady) : [],
    choose: (key, field, choice) =>
      setChoices((all) => new Map(all).set(key, { ...all.get(key), [field]: choice })),
    holdingOf,
    add: (items) => put(items.map((item) => [item, holdingOf(item)])),
    addCorrected: (item, holding) => put([[item, holding]]),
    skip: ({ id, name }) => {
      setSkipped((all) => new Set(all).add(id));
      const undo = () => setSkipped((all) => new Set([...all].filter((each) => each !== id)));
      toast({ text: say('scan.skipped', { name }), undo });
    },
  };
}

/** Suggestions by the rules and the catalogue in use, each worked out once. */
function useSuggest() {
  const release = useReleaseIfReady();
  return useMemo(() => {
    if (!release) return undefined;
    const { catalogue, frameworks } = release;
    const data = { index: buildEntryIndex(catalogue), frameworks };
    const on = today();
    const known = new Map<unknown, ReturnType<typeof suggestHolding>>();
    return ({ report }: CredentialClaim) => {
      const found = known.get(report) ?? suggestHolding(report, data, on);
      known.set(report, found);
      return found;
    };
  }, [release]);
}

/** Puts things onto the list with their credentials, as one step that can be taken back. */
function usePut() {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  return (pairs: readonly (readonly [ScanItem, Holding])[]) => {
    const additions = pairs.map(([{ claim }, holding]) => ({
      holding,
      kept: toKept(claim, holding.title, today()),
    }));
    const [first, ...others] = additions;
    if (!first) return;
    const { title } = first.holding;
    const count = additions.length;
    const name =
      others.length === 0
        ? ({ key: 'shell.change.add', values: { title } } as const)
        : ({ key: 'shell.change.addMany', values: { count } } as const);
    store.change(name, (workspace) => withAdditions(workspace, additions));
    toast({
      text: others.length === 0 ? say('have.added', { title }) : say('scan.addedMany', { count }),
      undo: () => void store.undo(),
    });
  };
}
