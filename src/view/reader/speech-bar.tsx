// The bar at the window's lower end while an article is read aloud.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon';
import { languageName } from '../speech/language';
import type { ReadAloud } from '../speech/read-aloud';
import { voicesFor } from '../speech/voices';
import { type Translate, useLocale, useTranslate } from '../strings';
import { SpeechControls } from './speech-controls';
import { SpeedSelect } from './speed-select';
import { VoiceSelect } from './voice-select';

export const BAR_ID = 'read-aloud';
const NOTICE_ID = 'read-aloud-notice';

export function SpeechBar({ aloud }: { aloud: ReadAloud }) {
  const translate = useTranslate();
  const locale = useLocale();
  const bar = useRef<HTMLElement>(null);
  useFocusWithin(bar, aloud.isOpen);
  if (!aloud.isOpen) return null;
  const notice = noticeOf(aloud, translate, locale);
  return (
    <section
      class="speech-bar"
      id={BAR_ID}
      ref={bar}
      aria-label={translate('speech.label')}
      tabIndex={-1}
      onKeyDown={(event) => onKeyDown(event, aloud)}
    >
      <SpeechControls aloud={aloud} describedBy={notice === '' ? undefined : NOTICE_ID} />
      <p class="speech-time">{timeOf(aloud, translate)}</p>
      <div class="speech-choices">
        <SpeedSelect aloud={aloud} />
        <VoiceSelect aloud={aloud} />
      </div>
      <button
        type="button"
        class="button speech-close"
        data-kind="icon"
        aria-label={translate('speech.close')}
        title={translate('speech.close')}
        onClick={() => aloud.close()}
      >
        <Icon name="close" />
      </button>
      <p class="speech-notice" id={NOTICE_ID} role="status">
        {notice}
      </p>
      {aloud.voice?.localService === false && <p class="speech-sends">{translate('speech.sends')}</p>}
    </section>
  );
}

/** Focus goes into the bar when it opens, and back to where it was when it closes. */
function useFocusWithin(bar: { readonly current: HTMLElement | null }, open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    const play = bar.current?.querySelector<HTMLElement>('.speech-play:not(:disabled)');
    (play ?? bar.current?.querySelector<HTMLElement>('.speech-close'))?.focus({ preventScroll: true });
    const within = (): boolean =>
      document.activeElement === document.body || !!bar.current?.contains(document.activeElement);
    return () => {
      if (within() && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [open]);
}

function onKeyDown(event: KeyboardEvent, aloud: ReadAloud): void {
  // A list of choices has its own use for all of these.
  if (event.target instanceof HTMLSelectElement) return;
  const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
  const acts: Readonly<Record<string, () => void>> = {
    Escape: () => aloud.close(),
    ArrowRight: () => aloud.skipSentence(forward),
    ArrowLeft: () => aloud.skipSentence(forward === 1 ? -1 : 1),
    // On a button, Space presses it.
    ...(event.target === event.currentTarget ? { ' ': () => aloud.playOrPause() } : {}),
  };
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function timeOf({ lack, player }: ReadAloud, translate: Translate): string {
  if (lack === 'waiting') return translate('speech.waiting');
  if (!player || lack !== undefined) return '';
  if (player.state === 'ended') return translate('speech.ended');
  return translate('speech.left', { count: Math.round(player.secondsLeft / 60) });
}

function noticeOf({ lack, list, language, player }: ReadAloud, translate: Translate, locale: string): string {
  if (lack === 'voice') {
    const remote = voicesFor(list.voices, language).length > 0;
    return translate(`speech.lack.${remote ? 'remoteVoice' : 'voice'}`, { values: [languageName(language, locale)] });
  }
  if (lack !== undefined && lack !== 'waiting') return translate(`speech.lack.${lack}`);
  return player?.fault ? translate(`speech.fault.${player.fault}`) : '';
}
