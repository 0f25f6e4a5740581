// How fast it is read.
import { formatNumber } from '../formats';
import { usePreferences } from '../reading/preferences';
import type { ReadAloud } from '../speech/read-aloud';
import { useLocale, useTranslate } from '../strings';

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export function SpeedSelect({ aloud: { preferences } }: { aloud: ReadAloud }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { change } = usePreferences();
  // A rate that was chosen elsewhere stands among them.
  const rates = [...new Set([...RATES, preferences.rate])].sort((one, other) => one - other);
  return (
    <select
      class="speech-select"
      aria-label={translate('speech.speed')}
      title={translate('speech.speed')}
      value={preferences.rate}
      onChange={(event) => change({ rate: Number(event.currentTarget.value) })}
    >
      {rates.map((rate) => (
        <option key={rate} value={rate}>
          {translate('speech.rate', { values: [formatNumber(rate, locale)] })}
        </option>
      ))}
    </select>
  );
}
