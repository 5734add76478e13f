import { Trans } from '@lingui/react';
import type { ReactElement } from 'react';
import type { WordKey, WordValues } from './words.js';

interface SayProps {
  readonly what: WordKey;
  readonly values?: WordValues;
  /** Elements for the numbered tags of the message: `<0>5 of the 12</0>` becomes `parts[0]` around that text. */
  readonly parts: Readonly<Record<string, ReactElement>>;
}

/** A whole sentence with something to press or to stress inside, so that no sentence is glued together. */
export function Say({ what, values = {}, parts }: SayProps) {
  return <Trans id={what} values={values} components={parts} />;
}
