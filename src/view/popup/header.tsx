// Whose page this is, whether it is folded, and the switch for it.
import { Mark } from '../mark';
import { useTranslate } from '../strings';
import { Switch } from '../switch';
import type { PopupActions, PopupModel } from './model';

export function Header({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const translate = useTranslate();
  const { host, switches, situation } = model;
  const site = host.replace(/^www\./, '');
  // Where the reader has allowed nothing yet, there is nothing to switch.
  const switchable = site !== '' && situation.is !== 'internal' && situation.is !== 'noAccess';
  return (
    <header class="header">
      <Mark off={!switches.everywhere || switches.mode === 'off'} />
      <div class="header-text">
        <h1 class="header-host" title={site}>
          {site || translate('extension_name')}
        </h1>
        <p class="header-state" aria-live="polite">
          {translate(stateKey(model))}
        </p>
      </div>
      {switchable && (
        <Switch
          on={switches.everywhere && switches.mode !== 'off'}
          disabled={!switches.everywhere}
          label={translate('popup.siteSwitch', { values: [site] })}
          onChange={(on) => actions.setMode(on ? 'fold' : 'off')}
        />
      )}
    </header>
  );
}

const STATES = { fold: 'state.on', mark: 'state.mark', off: 'state.off' };

function stateKey({ switches, situation }: PopupModel): string {
  if (!switches.everywhere) {
    return 'state.offEverywhere';
  }
  switch (situation.is) {
    case 'internal':
    case 'noAccess':
    case 'notStarted':
    case 'notArticle':
    case 'loading':
    case 'error':
      return `state.${situation.is}`;
    default:
      return STATES[switches.mode];
  }
}
