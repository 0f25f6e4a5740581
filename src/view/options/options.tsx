// The settings: one switch for everything, the kinds, the sites with a choice of their own, and what the extension is.
import { CALMS, type Calm, type SiteMode } from '../../decide/choices';
import type { Category } from '../../decide/types';
import { Choice } from '../choice';
import { Mark } from '../mark';
import { useTranslate } from '../strings';
import { Switch } from '../switch';
import { HeardSection, type PositionsKept } from './heard-section';
import { KindList } from './kind-list';
import { MemoryList, type RememberedSite } from './memory-list';
import { ReadingCard } from './reading-card';
import { type RuleActions, type RuleItem, RuleList } from './rule-list';
import { SavedSection, type SavedSummary } from './saved-section';
import { type Site, SiteList } from './site-list';

export interface OptionsModel {
  readonly enabled: boolean;
  readonly shown: readonly Category[];
  readonly calm: Calm;
  readonly sites: readonly Site[];
  readonly rules: readonly RuleItem[];
  /** Rules that the browser's own synchronisation has no room for. */
  readonly onlyHere: number;
  readonly remembered: readonly RememberedSite[];
  readonly heard: PositionsKept;
  readonly saved: SavedSummary | undefined;
  /** How many sites work from the first minute. */
  readonly listed: number;
  readonly version: string;
}

export interface OptionsActions {
  switchEverywhere(on: boolean): void;
  switchKind(kind: Category, folds: boolean): void;
  setCalm(calm: Calm): void;
  setMode(host: string, mode: SiteMode): void;
  /** Forgets the blocks of a site, or of all. */
  forget(site?: string): void;
  /** Forgets where reading aloud stopped, in every article. */
  forgetHeard(): void;
  /** What holds for all sites holds there again. */
  forgetKind(host: string, kind: Category): void;
  readonly rules: RuleActions;
  /** Deletes every saved article. */
  removeSaved(): void;
  /** Forgets all choices for the site and gives the permission back. */
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
        <h2>{translate('options.kinds')}</h2>
        <p>{translate('options.kindsText')}</p>
        <KindList shown={model.shown} enabled={model.enabled} onSwitch={actions.switchKind} />
      </section>
      <section class="card">
        <div class="setting">
          <div>
            <h2>{translate('options.calm')}</h2>
            <p>{translate('options.calmText')}</p>
          </div>
        </div>
        <Choice
          label={translate('options.calm')}
          options={CALMS.map((calm) => ({ value: calm, label: translate(`calm.${calm}`) }))}
          chosen={model.calm}
          disabled={!model.enabled}
          onChoose={actions.setCalm}
        />
      </section>
      <ReadingCard />
      <section class="card">
        <h2>{translate('rules.title')}</h2>
        <p>{translate('rules.text')}</p>
        <RuleList rules={model.rules} onlyHere={model.onlyHere} actions={actions.rules} />
      </section>
      <section class="card">
        <h2>{translate('options.memory')}</h2>
        <p>{translate('options.memoryText')}</p>
        <MemoryList sites={model.remembered} onForget={actions.forget} />
      </section>
      <section class="card">
        <h2>{translate('options.heard')}</h2>
        <p>{translate('options.heardText')}</p>
        <HeardSection kept={model.heard} onForget={actions.forgetHeard} />
      </section>
      <section class="card">
        <h2>{translate('saved.title')}</h2>
        <p>{translate('options.savedText')}</p>
        <SavedSection saved={model.saved} onRemoveAll={actions.removeSaved} />
      </section>
      <section class="card">
        <h2>{translate('options.privacy')}</h2>
        <p>{translate('options.privacyText')}</p>
      </section>
      <p class="options-version">{translate('options.version', { values: [model.version] })}</p>
    </main>
  );
}
