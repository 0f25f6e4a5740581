// What reading aloud begins with.
import { Icon } from '../icon';
import type { ReadAloud } from '../speech/read-aloud';
import { useTranslate } from '../strings';
import { BAR_ID } from './speech-bar';

export function SpeechButton({ aloud }: { aloud: ReadAloud }) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class="tool speech-button"
      aria-label={translate('speech.label')}
      title={translate('speech.label')}
      aria-expanded={aloud.isOpen}
      aria-controls={aloud.isOpen ? BAR_ID : undefined}
      onClick={() => aloud.toggle()}
    >
      <Icon name="listen" />
    </button>
  );
}
