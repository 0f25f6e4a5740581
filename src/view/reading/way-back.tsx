// After a jump in the page: the way back to where the reader was.
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon';
import { useTranslate } from '../strings';

export function WayBack({ away, onBack }: { away: boolean; onBack: () => void }) {
  const translate = useTranslate();
  const chosen = useRef<Element | null>(null);
  useEffect(() => {
    if (away) chosen.current = document.activeElement;
  }, [away]);
  if (!away) {
    return null;
  }
  const goBack = (): void => {
    onBack();
    // The button goes; the keyboard stays with the section that was chosen.
    if (chosen.current instanceof HTMLElement) chosen.current.focus();
  };
  return (
    <div class="way-back">
      <button type="button" class="button" data-kind="quiet" onClick={goBack}>
        <Icon name="back" />
        {translate('popup.goBack')}
      </button>
    </div>
  );
}
