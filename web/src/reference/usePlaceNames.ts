import { useMemo } from 'react';
import { useFormats, useWords } from '../words/index.js';

export interface PlaceNames {
  /** Name of a country, or of a part of one (`CA-ON` → "Canada · ON"). */
  readonly country: (code: string) => string;
  /** Name of a region of the world; its codes are not those of countries (`AU` is the African Union). */
  readonly region: (code: string) => string;
}

export function usePlaceNames(): PlaceNames {
  const formats = useFormats();
  const { sayAny } = useWords();
  return useMemo(
    () => ({
      country: (code) => {
        const [state = code, part] = code.split('-');
        return part === undefined ? formats.country(state) : `${formats.country(state)} · ${part}`;
      },
      region: (code) => sayAny(`reference.region.${code}`, code),
    }),
    [formats, sayAny],
  );
}
