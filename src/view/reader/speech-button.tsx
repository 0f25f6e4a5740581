// What reading aloud begins with.
import { Icon } from '../icon';
import type { ReadAloud } from '../speech/read-aloud';
import { useTranslate } from '../strings';
import { BAR_ID } from './speech-bar';
import { SPEECH_KEY } from './speech-key';

export function SpeechButton({ aloud }: { aloud: ReadAloud }) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class="button speech-button"
      data-kind="minor"
      title={`${translate('speech.label')} (${SPEECH_KEY.toUpperCase()})`}
      aria-keyshortcuts={SPEECH_KEY}
      aria-expanded={aloud.isOpen}
      aria-controls={aloud.isOpen ? BAR_ID : undefined}
      onClick={() => aloud.toggle()}
    >
      <Icon name="listen" />
      {translate('speech.label')}
    </button>
  );
}
