import { Check, ChevronDown, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  NumberField as AriaNumberField,
  Select as AriaSelect,
  Switch as AriaSwitch,
  TextField as AriaTextField,
  Button,
  Checkbox,
  FieldError,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components';
import { useWords } from '../words/index.js';
import { classes } from './classes.js';
import { Icon } from './Icon.js';
import { POPOVER_LOOKS } from './Menu.js';

export const INPUT_LOOKS =
  'w-full min-h-10 pointer-coarse:min-h-11 rounded-control border border-edge bg-sheet px-3 text-base text-ink placeholder:text-soft data-disabled:opacity-50 data-invalid:border-rust';
const OPTION_LOOKS =
  'flex min-h-9 cursor-pointer items-center gap-2 rounded-control px-3 py-1.5 text-sm outline-none pointer-coarse:min-h-11 data-focused:bg-tint-slate';

export interface FieldProps {
  readonly label: string;
  /** One line of help under the field. */
  readonly help?: ReactNode;
  readonly optional?: boolean;
  /** What is wrong, in words; marks the field as invalid. */
  readonly error?: string | undefined;
}

/** Label above, help and error below: the same for each kind of field. */
export function FieldParts({
  label,
  help,
  optional = false,
  error,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <>
      <Label className="mb-1 block text-sm font-medium">
        {label}
        {optional ? (
          <span className="font-normal text-soft"> · {say('design.optional')}</span>
        ) : null}
      </Label>
      {children}
      {help ? (
        <Text slot="description" className="mt-1 block text-xs text-soft">
          {help}
        </Text>
      ) : null}
      <FieldError className="mt-1 block text-xs text-rust">{error}</FieldError>
    </>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'url' | 'search' | 'password';
  readonly placeholder?: string;
  readonly rows?: number;
  readonly max?: string;
  readonly autoFocus?: boolean;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    help,
    optional,
    error,
    value,
    onChange,
    type = 'text',
    rows,
    placeholder,
    max,
    autoFocus,
  } = props;
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      type={type === 'date' ? 'text' : type}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus ?? false}
      className="block min-w-0"
    >
      <FieldParts {...fieldOf({ label, help, optional, error })}>
        {rows ? (
          <TextArea rows={rows} placeholder={placeholder} className={`${INPUT_LOOKS} py-2`} />
        ) : (
          <Input
            type={type}
            className={INPUT_LOOKS}
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(max === undefined ? {} : { max })}
          />
        )}
      </FieldParts>
    </AriaTextField>
  );
}

/** A calendar day as `YYYY-MM-DD`; empty text means not known. The browser's own picker speaks the locale. */
export function DayField(props: Omit<TextFieldProps, 'type' | 'rows' | 'placeholder'>) {
  return <TextField {...props} type="date" />;
}

interface NumberFieldProps extends FieldProps {
  /** NaN = empty. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly format?: Intl.NumberFormatOptions;
  /** Unit after the number, in the quiet ink. */
  readonly unit?: string;
}

export function NumberField(props: NumberFieldProps) {
  const { label, help, optional, error, value, onChange, min, max, step, format, unit } = props;
  return (
    <AriaNumberField
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      className="block min-w-0"
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
      {...(format === undefined ? {} : { formatOptions: format })}
    >
      <FieldParts {...fieldOf({ label, help, optional, error })}>
        <Group className="flex min-h-10 items-stretch rounded-control border border-edge bg-sheet pointer-coarse:min-h-11 data-invalid:border-rust">
          <Input className="numerals w-full min-w-0 rounded-s-control bg-transparent px-3 text-base" />
          {unit ? <span className="flex items-center pe-2 text-sm text-soft">{unit}</span> : null}
          <Stepper slot="decrement" icon={Minus} />
          <Stepper slot="increment" icon={Plus} />
        </Group>
      </FieldParts>
    </AriaNumberField>
  );
}

function Stepper({
  slot,
  icon,
}: {
  readonly slot: 'increment' | 'decrement';
  readonly icon: typeof Plus;
}) {
  return (
    <Button
      slot={slot}
      className="flex w-9 shrink-0 items-center justify-center border-s border-line text-soft last:rounded-e-control data-hovered:text-ink data-disabled:opacity-40 pointer-coarse:w-11"
    >
      <Icon of={icon} size={15} />
    </Button>
  );
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
}

export function SelectField(props: SelectFieldProps) {
  const { label, help, optional, error, options, value, onChange, placeholder } = props;
  return (
    <AriaSelect
      value={value ?? null}
      onChange={(key) => onChange(String(key))}
      isInvalid={Boolean(error)}
      className="block min-w-0"
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <FieldParts {...fieldOf({ label, help, optional, error })}>
        <Button className={`${INPUT_LOOKS} flex items-center justify-between gap-2 text-start`}>
          <SelectValue className="truncate data-placeholder:text-soft [&_[slot=description]]:hidden" />
          <Icon of={ChevronDown} size={16} className="text-soft" />
        </Button>
        <Popover className={`${POPOVER_LOOKS} w-(--trigger-width) min-w-52`}>
          <ListBox items={options} className="max-h-80 overflow-auto p-1 outline-none">
            {(option) => <OptionRow option={option} />}
          </ListBox>
        </Popover>
      </FieldParts>
    </AriaSelect>
  );
}

/** One line of a list to choose from: word, note, and a tick when chosen. */
export function OptionRow({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={OPTION_LOOKS}>
      {({ isSelected }) => (
        <>
          <span className="min-w-0 grow">
            <Text slot="label" className="block">
              {option.label}
            </Text>
            {option.note ? (
              <Text slot="description" className="block text-xs text-soft">
                {option.note}
              </Text>
            ) : null}
          </span>
          {isSelected ? <Icon of={Check} size={15} className="text-lichen" /> : null}
        </>
      )}
    </ListBoxItem>
  );
}

interface CheckProps {
  readonly label: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function CheckField({ label, value, onChange }: CheckProps) {
  return (
    <Checkbox
      isSelected={value}
      onChange={onChange}
      className="group flex min-h-9 cursor-pointer items-center gap-2.5 text-base pointer-coarse:min-h-11"
    >
      {({ isSelected, isFocusVisible }) => (
        <>
          <span
            className={classes(
              'flex size-5 shrink-0 items-center justify-center rounded-tag border',
              isSelected ? 'border-lichen bg-lichen text-on-lichen' : 'border-edge bg-sheet',
              isFocusVisible && 'outline-2 outline-offset-2 outline-lichen',
            )}
          >
            {isSelected ? <Icon of={Check} size={14} /> : null}
          </span>
          <span>{label}</span>
        </>
      )}
    </Checkbox>
  );
}

export function SwitchField({ label, value, onChange }: CheckProps) {
  return (
    <AriaSwitch
      isSelected={value}
      onChange={onChange}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 pointer-coarse:min-h-11"
    >
      {({ isSelected, isFocusVisible }) => (
        <>
          <span
            className={classes(
              'flex h-5 w-9 items-center rounded-full border p-0.5 transition-colors',
              isSelected
                ? 'justify-end border-lichen bg-lichen'
                : 'justify-start border-edge bg-sheet',
              isFocusVisible && 'outline-2 outline-offset-2 outline-lichen',
            )}
          >
            <span className={`size-3.5 rounded-full ${isSelected ? 'bg-on-lichen' : 'bg-edge'}`} />
          </span>
          <span>{label}</span>
        </>
      )}
    </AriaSwitch>
  );
}

/** Only the parts that are there: absent and undefined differ under exact optional types. */
export function fieldOf({
  label,
  help,
  optional,
  error,
}: {
  readonly label: string;
  readonly help: ReactNode;
  readonly optional: boolean | undefined;
  readonly error: string | undefined;
}): FieldProps {
  return { label, help, optional: optional ?? false, error };
}
