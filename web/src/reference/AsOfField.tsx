import { type IsoDate, isIsoDate } from 'cairn/terms';
import { today } from '../app/clock.js';
import { Button, DayField } from '../design/index.js';
import { useFormats, useWords } from '../words/index.js';
import type { Address } from './useAddress.js';

const KEY = 'on';

/** The day on which the page is asked: the one in the address, else today. */
export function dayOf(address: Address): IsoDate {
  const text = address.get(KEY);
  return text !== undefined && isIsoDate(text) ? text : today();
}

/** The day of the page on paper, where the field is gone. */
export function PrintedDay({ on }: { readonly on: IsoDate }) {
  const { say } = useWords();
  const { day } = useFormats();
  return (
    <span className="print-only">
      · {say('reference.asOf')} {day(on)}
    </span>
  );
}

/** Chooses the day on which rules are asked; kept in the address. */
export function AsOfField({ address }: { readonly address: Address }) {
  const { say } = useWords();
  const on = dayOf(address);
  const now = today();
  return (
    <div className="flex items-end gap-2">
      <div className="w-44">
        <DayField
          label={say('reference.asOf')}
          value={on}
          onChange={(day) => address.set({ [KEY]: day === now || !isIsoDate(day) ? '' : day })}
        />
      </div>
      {on === now ? null : (
        <Button kind="quiet" onPress={() => address.set({ [KEY]: undefined })}>
          {say('reference.today')}
        </Button>
      )}
    </div>
  );
}
