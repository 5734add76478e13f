import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';

/** Gives the words of the current language to everything below. */
export function WordsProvider({
  i18n,
  children,
}: {
  readonly i18n: I18n;
  readonly children: ReactNode;
}) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}
