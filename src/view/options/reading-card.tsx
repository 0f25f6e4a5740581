// How the reader reads, as far as it is decided away from an article: the look of all pages, and whether pictures load.
import { THEMES } from '../../decide/reading-choices';
import { Choice } from '../choice';
import { usePreferences } from '../reading/preferences';
import { useTranslate } from '../strings';
import { Switch } from '../switch';

export function ReadingCard() {
  const translate = useTranslate();
  const { preferences, change } = usePreferences();
  return (
    <section class="card">
      <div class="setting">
        <div>
          <h2>{translate('options.reading')}</h2>
          <p>{translate('options.readingText')}</p>
        </div>
      </div>
      <Choice
        label={translate('type.theme')}
        options={THEMES.map((theme) => ({ value: theme, label: translate(`theme.${theme}`) }))}
        chosen={preferences.theme}
        onChoose={(theme) => change({ theme })}
      />
      <div class="rows">
        <div class="setting reading-images">
          <div>
            <strong>{translate('type.images')}</strong>
            <p>{translate('options.imagesText')}</p>
          </div>
          <Switch
            on={preferences.images === 'load'}
            label={translate('type.images')}
            onChange={(on) => change({ images: on ? 'load' : 'none' })}
          />
        </div>
      </div>
    </section>
  );
}
