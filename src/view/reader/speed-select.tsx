// How fast it is read.
import { formatNumber } from '../formats';
import { useLocale, useTranslate } from '../strings';
import type { Aloud } from './use-read-aloud';

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export function SpeedSelect({ aloud, setPreferences }: Aloud) {
  const translate = useTranslate();
  const locale = useLocale();
  const { preferences } = aloud;
  // A rate that was chosen elsewhere stands among them.
  const rates = [...new Set([...RATES, preferences.rate])].sort((one, other) => one - other);
  return (
    <select
      class="speech-select"
      aria-label={translate('speech.speed')}
      title={translate('speech.speed')}
      value={preferences.rate}
      onChange={(event) => setPreferences({ ...preferences, rate: Number(event.currentTarget.value) })}
    >
      {rates.map((rate) => (
        <option key={rate} value={rate}>
          {translate('speech.rate', { values: [formatNumber(rate, locale)] })}
        </option>
      ))}
    </select>
  );
}
