import type { ConvertedOn, CreditConversion } from 'cairn/frameworks';
import { Copy } from 'lucide-react';
import { Button, classes, useToast } from '../../../design/index.js';
import { toCsv } from '../../../design/table/csv.js';
import { KnowingMark } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';

type Converted = Extract<CreditConversion, { readonly kind: 'converted' }>;

/** What the amount is worth on each basis: a band on one scale from zero, with its arithmetic beside it. */
export function BasisTable({ conversion }: { readonly conversion: Converted }) {
  const { say } = useWords();
  const systemName = useSystemName();
  const toast = useToast();
  const { alternatives, to, range } = conversion;
  const copy = async () => {
    await navigator.clipboard.writeText(csvOf(conversion));
    toast({ text: say('design.copied') });
  };
  return (
    <section aria-labelledby="bases">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="bases" className="text-sm font-strong">
          {say('frameworks.convert.bases', { system: systemName(to) })}
        </h2>
        <div className="screen-only">
          <Button kind="quiet" small icon={Copy} onPress={() => void copy()}>
            {say('design.copyCsv')}
          </Button>
        </div>
      </div>
      <ol className="mt-1">
        {alternatives.map((entry) => (
          <BasisRow
            key={entry.basis}
            entry={entry}
            figure={conversion.figure.parts?.find(({ key }) => key.endsWith(entry.basis))}
            most={range.max}
            isChosen={entry.basis === conversion.basis}
          />
        ))}
      </ol>
      <Axis most={range.max} unit={systemName(to)} />
    </section>
  );
}

/** The scale of all bands: from nothing to the most that any basis gives. */
function Axis({ most, unit }: { readonly most: number; readonly unit: string }) {
  const { number } = useFormats();
  return (
    <div className="grid gap-x-5 sm:grid-cols-[10.5rem_minmax(0,1fr)_5.5rem]" aria-hidden>
      <p className="numerals me-2 flex justify-between pt-1 text-xs text-soft sm:col-start-2">
        <span>0</span>
        <span>
          {number(most)} {unit}
        </span>
      </p>
    </div>
  );
}

interface BasisRowProps {
  readonly entry: ConvertedOn;
  readonly figure: { readonly arithmetic?: string } | undefined;
  readonly most: number;
  readonly isChosen: boolean;
}

function BasisRow({ entry, figure, most, isChosen }: BasisRowProps) {
  const { say } = useWords();
  const formats = useFormats();
  const { basis, rate, range } = entry;
  return (
    <li className="grid gap-x-5 gap-y-1.5 border-b border-line py-3 sm:grid-cols-[10.5rem_minmax(0,1fr)_5.5rem]">
      <div>
        <p className={classes('text-sm', isChosen && 'font-strong')}>
          {say(`frameworks.basis.${basis}`)}
        </p>
        <p className="text-xs text-soft">
          {isChosen ? say('frameworks.convert.chosen') : <KnowingMark of={rate.knowing} />}
        </p>
      </div>
      <div className="min-w-0 self-center">
        <Band entry={entry} most={most} isChosen={isChosen} />
      </div>
      <p className="numerals display text-[1.0625rem] sm:text-end">{formats.range(range)}</p>
      <div className="text-xs text-soft sm:col-start-2 sm:col-end-4">
        {figure?.arithmetic ? (
          <p className="font-mono [overflow-wrap:anywhere]">{figure.arithmetic}</p>
        ) : null}
        {rate.statedBy ? (
          <p>{say('frameworks.convert.statedBy', { body: rate.statedBy })}</p>
        ) : null}
        {rate.purpose ? (
          <p>{say('frameworks.convert.purpose', { purpose: rate.purpose })}</p>
        ) : null}
        {rate.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </li>
  );
}

/** From the least to the most as a band, the value most used as a stone on it. */
function Band({
  entry: { range, chosen },
  most,
  isChosen,
}: {
  readonly entry: ConvertedOn;
  readonly most: number;
  readonly isChosen: boolean;
}) {
  const share = (value: number) => `${most === 0 ? 0 : (100 * value) / most}%`;
  return (
    <div aria-hidden className="relative me-2 h-4">
      <div className="absolute inset-x-0 top-1/2 border-t border-line" />
      <div
        className={classes(
          'absolute top-1/2 h-2 -translate-y-1/2 rounded-full',
          isChosen ? 'bg-lichen/35' : 'bg-slate/30',
        )}
        style={{
          insetInlineStart: share(range.min),
          width: `max(3px, calc(${share(range.max)} - ${share(range.min)}))`,
        }}
      />
      <div
        className={classes(
          'absolute top-1/2 size-3 -translate-y-1/2 rounded-full border-2 border-paper',
          isChosen ? 'bg-lichen' : 'bg-slate',
        )}
        style={{ insetInlineStart: `calc(${share(chosen)} - 6px)` }}
      />
    </div>
  );
}

function csvOf({ alternatives, from, to }: Converted): string {
  return toCsv(alternatives, [
    { title: 'from', value: () => `${from.amount} ${from.system}` },
    { title: 'to', value: () => to },
    { title: 'basis', value: ({ basis }) => basis },
    { title: 'least', value: ({ range }) => range.min },
    { title: 'chosen', value: ({ chosen }) => chosen },
    { title: 'most', value: ({ range }) => range.max },
  ]);
}
