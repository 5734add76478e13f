import type { Figure } from 'cairn/terms';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useFormats, useWords } from '../../words/index.js';
import { POPOVER_LOOKS } from '../Menu.js';
import { FigureBody } from './FigureBody.js';
import { useFootnote } from './Footnotes.js';
import { figureText } from './figure-text.js';

interface FigureValueProps {
  readonly figure: Figure;
  /** What is shown instead of the figure's own value and unit ("5 of the 12"). */
  readonly children?: ReactNode;
}

/** A number that opens: value → parts → arithmetic → sources with dates. In print it becomes a footnote. */
export function FigureValue({ figure, children }: FigureValueProps) {
  const formats = useFormats();
  const words = useWords();
  const note = useFootnote(figure);
  const text = figureText(figure, formats, words);
  return (
    <DialogTrigger>
      <Button className="dotted-figure numerals rounded-[3px] text-start data-hovered:text-lichen [font-feature-settings:inherit]">
        {children ?? text}
        {note ? <sup className="print-only">{note}</sup> : null}
      </Button>
      <Popover placement="bottom start" className={`${POPOVER_LOOKS} w-80`}>
        <Dialog
          aria-label={words.say('design.howMade')}
          className="max-h-[min(70vh,520px)] overflow-auto p-4 text-sm outline-none"
        >
          <FigureBody figure={figure} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
