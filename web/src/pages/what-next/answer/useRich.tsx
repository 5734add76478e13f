import type { ReactNode } from 'react';
import { useWords, type WordKey, type WordValues } from '../../../words/index.js';

// Private-use characters: no message and no title contains them.
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Says a message in which some values are more than text: a figure that opens, a title in bold. */
export type SayRich = (
  key: WordKey,
  values: WordValues,
  nodes: Readonly<Record<string, ReactNode>>,
) => ReactNode;

export function useRich(): SayRich {
  const { say } = useWords();
  return (key, values, nodes) => {
    const marks = Object.fromEntries(
      Object.keys(nodes).map((name) => [name, `${OPEN}${name}${CLOSE}`]),
    );
    return fillMarks(say(key, { ...values, ...marks }), nodes);
  };
}

function fillMarks(text: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode {
  // A full stop after a figure belongs to it: it must not begin the next line.
  const pieces = text.split(new RegExp(`${OPEN}(\\w+)${CLOSE}([.,:;!?…]?)`));
  return pieces.map((piece, i) => {
    if (i % 3 === 2) return null;
    if (i % 3 === 0) return piece;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message keep their places
      <span key={i} className="whitespace-nowrap">
        {nodes[piece]}
        {pieces[i + 1]}
      </span>
    );
  });
}
