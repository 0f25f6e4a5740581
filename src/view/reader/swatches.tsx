// One of a few, each drawn as what it is: native radio buttons with a sample.
import { useId } from 'preact/hooks';

interface SwatchesProps<Value extends string> {
  readonly kind: 'theme' | 'face';
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  onChoose(value: Value): void;
}

export function Swatches<Value extends string>({ kind, label, options, chosen, onChoose }: SwatchesProps<Value>) {
  const name = useId();
  return (
    <fieldset class="swatches">
      <legend>{label}</legend>
      {options.map(({ value, label: named }) => (
        <label key={value} class="swatch">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span class="swatch-sample" data-sample={kind} data-is={value} aria-hidden="true">
            Aa
          </span>
          <span class="swatch-name">{named}</span>
        </label>
      ))}
    </fieldset>
  );
}
