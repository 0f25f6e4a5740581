// What is done with what the article says twice.
import { SAID, type Said } from '../../decide/reading-choices';
import { Choice } from '../choice';
import { useTranslate } from '../strings';

interface SaidChoiceProps {
  readonly value: Said;
  onChange(value: Said): void;
}

export function SaidChoice({ value, onChange }: SaidChoiceProps) {
  const translate = useTranslate();
  return (
    <div class="said-choice">
      <Choice
        label={translate('said.choice')}
        options={SAID.map((mode) => ({ value: mode, label: translate(`said.mode.${mode}`) }))}
        chosen={value}
        onChoose={onChange}
      />
    </div>
  );
}
