// The key that reading aloud begins and ends with.
import { useEffect } from 'preact/hooks';
import type { ReadAloud } from '../speech/read-aloud';

export const SPEECH_KEY = 's';

export function useSpeechKey(aloud: Pick<ReadAloud, 'toggle'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      const types = event.target instanceof Element && event.target.matches('input, select, textarea');
      if (event.key !== SPEECH_KEY || modified || types || event.repeat || event.defaultPrevented) return;
      event.preventDefault();
      aloud.toggle();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [aloud]);
}
