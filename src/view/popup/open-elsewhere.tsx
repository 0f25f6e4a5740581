// Where else the article can be read: at full width in a tab, or beside the page.
import { Icon } from '../icon';
import { useTranslate } from '../strings';
import type { PopupActions } from './model';

export function OpenElsewhere({ ready, actions }: { ready: boolean; actions: PopupActions }) {
  const translate = useTranslate();
  return (
    <>
      <button type="button" class="button" data-kind="primary" disabled={!ready} onClick={actions.openReader}>
        {translate('popup.openReader')}
      </button>
      {actions.openPanel && (
        <button
          type="button"
          class="button"
          data-kind="quiet"
          aria-label={translate('popup.openPanel')}
          title={translate('popup.openPanel')}
          onClick={actions.openPanel}
        >
          <Icon name="panel" />
        </button>
      )}
    </>
  );
}
