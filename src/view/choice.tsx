// One of a few, all in sight: native radio buttons, drawn as one segmented control.
import { useId } from 'preact/hooks';

interface ChoiceProps<Value extends string> {
  /** What is chosen, for those who do not see where it stands. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly disabled?: boolean;
  onChoose(value: Value): void;
}

export function Choice<Value extends string>({
  label,
  options,
  chosen,
  disabled = false,
  onChoose,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice" aria-label={label} disabled={disabled}>
      {options.map((option) => (
        <label key={option.value} class="choice-option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === chosen}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
