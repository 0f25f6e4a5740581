// The main action of the view, and behind one button what concerns every page: the switch for everything, the settings.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SITE_MODES } from '../../decide/choices';
import { Choice } from '../choice';
import { Icon } from '../icon';
import { useTranslate } from '../strings';
import { Switch } from '../switch';
import type { PopupActions, PopupModel } from './model';

interface FooterProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
  readonly children?: ComponentChildren;
}

export function Footer({ model, actions, children }: FooterProps) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    more.current?.focus();
  };
  useLayoutEffect(() => {
    if (!open) {
      return;
    }
    panel.current?.querySelector<HTMLElement>('input:checked, button')?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        // Escape closes the panel, not the popup around it.
        event.preventDefault();
        close();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [open]);
  return (
    <footer class="footer">
      {open && (
        <div class="more" id={id} ref={panel}>
          {model.host !== '' && (
            <div class="more-row">
              <div>
                <strong>{translate('popup.mode')}</strong>
              </div>
              <Choice
                label={translate('popup.mode')}
                options={SITE_MODES.map((mode) => ({ value: mode, label: translate(`mode.${mode}`) }))}
                chosen={model.switches.mode}
                disabled={!model.switches.everywhere}
                onChoose={actions.setMode}
              />
            </div>
          )}
          <div class="more-row">
            <div>
              <strong>{translate('popup.everywhere')}</strong>
              <span>{translate('popup.everywhereText')}</span>
            </div>
            <Switch
              on={model.switches.everywhere}
              label={translate('popup.everywhere')}
              onChange={actions.switchEverywhere}
            />
          </div>
          <button type="button" class="more-row" onClick={actions.openSaved}>
            <Icon name="save" />
            {translate('saved.title')}
          </button>
          <button type="button" class="more-row" onClick={actions.openOptions}>
            <Icon name="settings" />
            {translate('popup.settings')}
          </button>
        </div>
      )}
      {children}
      <button
        type="button"
        class="button"
        data-kind="icon"
        ref={more}
        aria-label={translate('popup.more')}
        title={translate('popup.more')}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Icon name="more" />
      </button>
    </footer>
  );
}
