// What is done with what the article says twice.
import { Choice } from '../choice';
import { SAID_MODES, type SaidMode } from '../reading/said';
import { useTranslate } from '../strings';

interface SaidChoiceProps {
  readonly value: SaidMode;
  onChange(value: SaidMode): void;
}

export function SaidChoice({ value, onChange }: SaidChoiceProps) {
  const translate = useTranslate();
  return (
    <div class="said-choice">
      <Choice
        label={translate('said.choice')}
        options={SAID_MODES.map((mode) => ({ value: mode, label: translate(`said.mode.${mode}`) }))}
        chosen={value}
        onChoose={onChange}
      />
    </div>
  );
}
