import type { Figure } from 'cairn/terms';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useFormats, useWords } from '../../words/index.js';
import { SourceLine } from '../SourceNote.js';
import { figureText } from './figure-text.js';

interface Footnotes {
  readonly figures: readonly Figure[];
  readonly add: (figure: Figure) => () => void;
}

const FootnoteContext = createContext<Footnotes>({ figures: [], add: () => () => undefined });

/** Registers a figure with the page while it is shown; its number among the page's notes, for print. */
export function useFootnote(figure: Figure): number | undefined {
  const { figures, add } = useContext(FootnoteContext);
  useEffect(() => add(figure), [add, figure]);
  const place = figures.indexOf(figure);
  return place < 0 ? undefined : place + 1;
}

/** Gathers the figures of a page and prints them as notes at its end. */
export function FootnotePage({ children }: { readonly children: ReactNode }) {
  const [figures, setFigures] = useState<readonly Figure[]>([]);
  const [add] = useState(() => (figure: Figure) => {
    setFigures((all) => [...all, figure]);
    return () => setFigures((all) => all.filter((each) => each !== figure));
  });
  return (
    <FootnoteContext.Provider value={{ figures, add }}>
      {children}
      {figures.length > 0 ? <PrintedNotes figures={figures} /> : null}
    </FootnoteContext.Provider>
  );
}

function PrintedNotes({ figures }: { readonly figures: readonly Figure[] }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <aside className="print-only mt-8 border-t border-line pt-3 text-xs">
      <h2 className="font-strong">{words.say('design.notes')}</h2>
      <ol className="list-decimal ps-5">
        {figures.map((figure, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number is the note's identity
          <li key={i}>
            {words.sayAny(figure.key, figure.key)}: {figureText(figure, formats, words)}
            {figure.arithmetic ? ` (${figure.arithmetic})` : ''}
            {figure.sources?.map((source) => (
              <span key={source.title}>
                {' · '}
                <SourceLine source={source} />
              </span>
            ))}
          </li>
        ))}
      </ol>
    </aside>
  );
}
