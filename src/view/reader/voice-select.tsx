// Who reads: the voices of the article's language, those that send the text away apart; others where there are none.

import { usePreferences } from '../reading/preferences';
import { languageKey, languageName } from '../speech/language';
import type { ReadAloud } from '../speech/read-aloud';
import { voicesFor } from '../speech/voices';
import { useLocale, useTranslate } from '../strings';

export function VoiceSelect({ aloud: { voice, language, list } }: { aloud: ReadAloud }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { change } = usePreferences();
  if (list.voices.length === 0) return null;
  const name = translate('speech.voiceOf', { values: [languageName(language, locale)] });
  const fitting = voicesFor(list.voices, language);
  const local = fitting.filter(({ localService }) => localService);
  // Only where there is no better one: a voice reads another language badly.
  const others = local.length === 0 ? list.voices.filter((one) => one.localService && !fitting.includes(one)) : [];
  const choose = (uri: string): void =>
    change(({ voices }) => ({ voices: { ...voices, [languageKey(language)]: uri } }));
  return (
    <select
      class="speech-select speech-voice"
      aria-label={name}
      title={name}
      value={voice?.voiceURI ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {!voice && (
        <option value="" disabled>
          {translate('speech.noVoice')}
        </option>
      )}
      <Group label={translate('speech.local')} voices={local} />
      <Group label={translate('speech.remote')} voices={fitting.filter(({ localService }) => !localService)} />
      <Group label={translate('speech.others')} voices={others} />
    </select>
  );
}

function Group({ label, voices }: { label: string; voices: readonly SpeechSynthesisVoice[] }) {
  if (voices.length === 0) return null;
  return (
    <optgroup label={label}>
      {voices.map(({ voiceURI, name }) => (
        <option key={voiceURI} value={voiceURI}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
