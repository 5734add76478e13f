import type { FrameworkData } from 'cairn/frameworks';
import { ArrowDownUp } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Card, NumberField, SelectField } from '../../../design/index.js';
import { type Address, AsOfField, FilterSelect, usePlaceNames } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { BASES, type ConvertAnswer, type ConvertQuestion, countriesWithHours } from './question.js';

interface ConvertFormProps {
  readonly data: FrameworkData;
  readonly question: ConvertQuestion;
  readonly answer: ConvertAnswer;
  readonly address: Address;
}

export function ConvertForm({ data, question, answer, address }: ConvertFormProps) {
  const { say } = useWords();
  const systems = useSystemOptions(data);
  return (
    <Card className="grid gap-4">
      <NumberField
        label={say('frameworks.convert.amount')}
        value={question.amount}
        onChange={(amount) =>
          address.set({ amount: Number.isNaN(amount) ? 'none' : String(amount) })
        }
        format={{ maximumFractionDigits: 4 }}
        error={
          answer.kind === 'negative'
            ? say('frameworks.convert.negative')
            : answer.kind === 'no-amount'
              ? say('frameworks.convert.noAmount')
              : undefined
        }
      />
      <SelectField
        label={say('frameworks.convert.from')}
        options={systems}
        value={question.from}
        onChange={(from) => address.set({ from, basis: undefined })}
      />
      <div>
        <Button
          kind="quiet"
          small
          icon={ArrowDownUp}
          onPress={() => address.set({ from: question.to, to: question.from, basis: undefined })}
        >
          {say('frameworks.convert.swap')}
        </Button>
      </div>
      <SelectField
        label={say('frameworks.convert.to')}
        options={systems}
        value={question.to}
        onChange={(to) => address.set({ to, basis: undefined })}
      />
      <AsOfField address={address} />
      <BasisAndCountry data={data} question={question} answer={answer} address={address} />
    </Card>
  );
}

function BasisAndCountry({ data, question, answer, address }: ConvertFormProps) {
  const { say } = useWords();
  const { compare } = useFormats();
  const names = usePlaceNames();
  const countries = countriesWithHours(data, question)
    .map((id) => ({ id, label: names.country(id) }))
    .sort((a, b) => compare(a.label, b.label));
  const conversion = answer.kind === 'answered' ? answer.conversion : undefined;
  const offered =
    conversion?.kind === 'converted' ? conversion.alternatives.map(({ basis }) => basis) : BASES;
  return (
    <>
      <FilterSelect
        label={say('frameworks.convert.basis')}
        name="basis"
        address={address}
        options={BASES.filter((id) => offered.includes(id)).map((id) => ({
          id,
          label: say(`frameworks.basis.${id}`),
        }))}
      />
      {countries.length > 0 ? (
        <FilterSelect
          label={say('frameworks.convert.country')}
          name="country"
          address={address}
          options={countries}
        />
      ) : null}
    </>
  );
}

function useSystemOptions({ creditSystems }: FrameworkData) {
  const { compare } = useFormats();
  return useMemo(
    () =>
      [...creditSystems.values()]
        .map(({ id, label }) => ({ id, label }))
        .sort((a, b) => compare(a.label, b.label)),
    [creditSystems, compare],
  );
}
