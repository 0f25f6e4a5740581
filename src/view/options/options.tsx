// The settings: one switch for everything, the sites with a choice of their own, and what the extension is.
import { Mark } from '../mark';
import { useTranslate } from '../strings';
import { Switch } from '../switch';
import { type Site, SiteList } from './site-list';

export interface OptionsModel {
  readonly enabled: boolean;
  readonly sites: readonly Site[];
  /** How many sites work from the first minute. */
  readonly listed: number;
  readonly version: string;
}

export interface OptionsActions {
  switchEverywhere(on: boolean): void;
  switchSite(host: string, on: boolean): void;
  /** Forgets the choice and gives the permission back. */
  remove(host: string): void;
}

export function Options({ model, actions }: { model: OptionsModel; actions: OptionsActions }) {
  const translate = useTranslate();
  return (
    <main class="options">
      <header class="options-header">
        <Mark off={!model.enabled} />
        <div>
          <h1>{translate('extension_name')}</h1>
          <p>{translate('options.tagline')}</p>
        </div>
      </header>
      <section class="card">
        <div class="setting">
          <div>
            <h2>{translate('popup.everywhere')}</h2>
            <p>{translate(model.enabled ? 'options.everywhereOn' : 'options.everywhereOff')}</p>
          </div>
          <Switch on={model.enabled} label={translate('popup.everywhere')} onChange={actions.switchEverywhere} />
        </div>
      </section>
      <section class="card">
        <h2>{translate('options.sites')}</h2>
        <p>{translate('options.listed', { count: model.listed })}</p>
        <SiteList sites={model.sites} enabled={model.enabled} actions={actions} />
      </section>
      <section class="card">
        <h2>{translate('options.privacy')}</h2>
        <p>{translate('options.privacyText')}</p>
      </section>
      <p class="options-version">{translate('options.version', { values: [model.version] })}</p>
    </main>
  );
}
