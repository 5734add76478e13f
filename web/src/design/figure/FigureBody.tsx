import type { Figure } from 'cairn/terms';
import type { ReactNode } from 'react';
import { useFormats, useWords } from '../../words/index.js';
import { SourceLine } from '../SourceNote.js';
import { figureText } from './figure-text.js';

/** The inside of an opened figure; also used where there is room to show it at once. */
export function FigureBody({ figure }: { readonly figure: Figure }) {
  const formats = useFormats();
  const words = useWords();
  const { say, sayAny } = words;
  const parts = figure.parts ?? [];
  return (
    <div className="grid gap-3">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-soft">{sayAny(figure.key, figure.key)}</span>
        <strong className="display text-[1.125rem]">{figureText(figure, formats, words)}</strong>
      </div>
      {figure.arithmetic ? (
        <Part title={say('design.formula')}>
          <p className="font-mono text-xs leading-relaxed [overflow-wrap:anywhere]">
            {figure.arithmetic}
          </p>
        </Part>
      ) : null}
      {parts.length > 0 ? (
        <Part title={say('design.parts')}>
          <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
            {parts.map((part) => (
              <FigurePart key={part.key} part={part} text={figureText(part, formats, words)} />
            ))}
          </dl>
        </Part>
      ) : null}
      {figure.missing && figure.missing.length > 0 ? (
        <p className="text-ochre-ink">
          {say('design.missing', {
            names: formats.list(figure.missing.map((name) => sayAny(`missing.${name}`, name))),
          })}
        </p>
      ) : null}
      {figure.sources && figure.sources.length > 0 ? (
        <Part title={say('design.sources')}>
          <ul className="grid gap-1 text-xs text-soft">
            {figure.sources.map((source) => (
              <li key={`${source.title}|${source.url ?? ''}`}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="mb-1 text-xs font-medium text-soft">{title}</p>
      {children}
    </div>
  );
}

function FigurePart({ part, text }: { readonly part: Figure; readonly text: string }) {
  const { sayAny } = useWords();
  return (
    <>
      <dt>
        {sayAny(part.key, part.key)}
        {part.arithmetic ? (
          <span className="block font-mono text-xs text-soft">{part.arithmetic}</span>
        ) : null}
      </dt>
      <dd className="numerals text-end">{text}</dd>
    </>
  );
}
