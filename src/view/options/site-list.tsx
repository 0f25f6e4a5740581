// Sites on which the reader decided something.
import { useTranslate } from '../strings';
import { Switch } from '../switch';
import type { OptionsActions } from './options';

export interface Site {
  readonly host: string;
  readonly on: boolean;
  /** Allowed by the reader beyond the built-in list. */
  readonly granted: boolean;
}

interface SiteListProps {
  readonly sites: readonly Site[];
  /** The switch for everything. */
  readonly enabled: boolean;
  readonly actions: Pick<OptionsActions, 'switchSite' | 'remove'>;
}

export function SiteList({ sites, enabled, actions }: SiteListProps) {
  const translate = useTranslate();
  if (sites.length === 0) {
    return <p class="sites-none">{translate('options.noSites')}</p>;
  }
  return (
    <ul class="sites">
      {sites.map((site) => (
        <li key={site.host} class="setting">
          <div>
            <strong>{site.host}</strong>
            <span>{translate(siteKey(site))}</span>
          </div>
          <button
            type="button"
            class="button"
            data-kind="quiet"
            aria-label={translate('options.removeSite', { values: [site.host] })}
            onClick={() => actions.remove(site.host)}
          >
            {translate('options.remove')}
          </button>
          <Switch
            on={enabled && site.on}
            disabled={!enabled}
            label={translate('popup.siteSwitch', { values: [site.host] })}
            onChange={(on) => actions.switchSite(site.host, on)}
          />
        </li>
      ))}
    </ul>
  );
}

function siteKey({ granted, on }: Site): string {
  if (!granted) {
    return on ? 'options.siteOn' : 'options.siteOff';
  }
  return on ? 'options.siteAllowed' : 'options.siteAllowedOff';
}
