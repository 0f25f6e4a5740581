// A switch in the ARIA sense: on or off at once, no saving.

interface SwitchProps {
  readonly on: boolean;
  readonly label: string;
  readonly disabled?: boolean;
  onChange(on: boolean): void;
}

export function Switch({ on, label, disabled = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-label={label}
      disabled={disabled}
      onClick={() => onChange(!on)}
    />
  );
}
