import { Input, Label, NumberField, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useWords } from '../../../words/index.js';

interface HoursSliderProps {
  readonly value: number;
  readonly onChange: (hours: number) => void;
}

const MOST = 40;

/** Hours a week: a slider for trying, a field for an exact number; both work by keyboard. */
export function HoursSlider({ value, onChange }: HoursSliderProps) {
  const { say } = useWords();
  return (
    <div className="relative">
      <Slider
        value={Math.min(value, MOST)}
        onChange={onChange}
        minValue={1}
        maxValue={MOST}
        step={1}
        className="grid gap-y-1.5"
      >
        <Label className="flex min-h-9 items-center text-sm font-medium">
          {say('next.if.hours')}
        </Label>
        <SliderTrack className="relative h-7 w-full pointer-coarse:h-11">
          {({ state }) => (
            <>
              <span className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-line" />
              <span
                className="absolute start-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-lichen"
                style={{ width: `${state.getThumbPercent(0) * 100}%` }}
              />
              <SliderThumb className="top-1/2 size-5 rounded-full border-2 border-lichen bg-sheet data-dragging:bg-tint" />
            </>
          )}
        </SliderTrack>
      </Slider>
      <NumberField
        aria-label={say('next.if.hours.exact')}
        value={value}
        onChange={(hours) => {
          if (hours > 0) onChange(hours);
        }}
        minValue={0.5}
        maxValue={168}
        step={0.5}
        className="absolute end-0 top-0 flex items-center gap-1.5 text-sm"
      >
        <Input className="numerals h-9 w-16 rounded-control border border-edge bg-sheet px-2 text-end" />
        <span className="text-soft">{say('next.hoursUnit')}</span>
      </NumberField>
    </div>
  );
}
