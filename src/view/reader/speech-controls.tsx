// Play and pause, and the ways back and on.
import { Icon, type IconName } from '../icon';
import type { ReadAloud } from '../speech/read-aloud';
import { useTranslate } from '../strings';

interface SpeechControlsProps {
  readonly aloud: ReadAloud;
  /** Id of the text that says why nothing is heard. */
  readonly describedBy: string | undefined;
}

export function SpeechControls({ aloud, describedBy }: SpeechControlsProps) {
  const translate = useTranslate();
  const playing = aloud.player?.state === 'playing';
  const name = translate(playing ? 'speech.pause' : 'speech.play');
  return (
    <div class="speech-controls">
      <Skip aloud={aloud} by={-1} icon="previous" name={translate('speech.previous')} />
      <button
        type="button"
        class="button speech-play"
        data-kind="primary"
        aria-label={name}
        title={name}
        aria-describedby={describedBy}
        // Voices that are still looked for may take what was pressed a moment early.
        disabled={aloud.lack !== undefined && aloud.lack !== 'waiting'}
        onClick={() => aloud.playOrPause()}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <Skip aloud={aloud} by={1} icon="next" name={translate('speech.next')} />
    </div>
  );
}

function Skip({ aloud, by, icon, name }: { aloud: ReadAloud; by: 1 | -1; icon: IconName; name: string }) {
  return (
    <button
      type="button"
      class="button speech-skip"
      data-kind="icon"
      aria-label={name}
      title={name}
      disabled={aloud.lack !== undefined}
      onClick={() => aloud.skip(by)}
    >
      <Icon name={icon} />
    </button>
  );
}
