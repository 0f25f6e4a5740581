import { render } from 'preact';
import { DEFAULT_READING, type ReadingPreferences } from '../../src/decide/reading-choices';
import { forgetSite, grantedHosts, watchGrants } from '../../src/platform/access';
import { rememberedSites, watchMemory } from '../../src/platform/memory';
import { sendFromExtension } from '../../src/platform/messages';
import { forgetPositions, positionsKept, watchPositions } from '../../src/platform/reading-positions';
import { followPreferences, updatePreferences } from '../../src/platform/reading-preferences';
import { readRules, watchRules } from '../../src/platform/rules';
import { rulesOnlyHere } from '../../src/platform/rules-sync';
import { removeAllSaved } from '../../src/platform/saved-articles';
import { watchSaved } from '../../src/platform/saved-watch';
import {
  readSettings,
  siteOf,
  updateSettings,
  watchSettings,
  withKind,
  withMode,
  withoutSite,
} from '../../src/platform/settings';
import { SITES } from '../../src/platform/sites';
import { inStore, watchStore } from '../../src/platform/store';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import { extensionVersion } from '../../src/platform/tabs';
import { Options, type OptionsActions, type OptionsModel } from '../../src/view/options/options';
import { UnreadOptions } from '../../src/view/options/unread';
import { applyLook } from '../../src/view/reading/look';
import { PreferencesProvider } from '../../src/view/reading/preferences';
import { StoreFault } from '../../src/view/store-fault';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { ruleActions } from './rules';
import { savedSummary } from './saved';
import { sitesOf } from './sites';

const language = { translate: translate as Translate, locale: uiLocale() };
const closing = new AbortController();
let preferences: ReadingPreferences = DEFAULT_READING;
let model: OptionsModel | undefined;
addEventListener('pagehide', () => closing.abort());

const actions: OptionsActions = {
  switchEverywhere: (enabled) => updateSettings((known) => ({ ...known, enabled })),
  switchKind: (kind, folds) => updateSettings((known) => withKind(known, kind, folds)),
  setCalm: (calm) => updateSettings((known) => ({ ...known, calm })),
  setMode: (host, mode) => updateSettings((known) => withMode(known, host, mode)),
  rules: ruleActions(),
  // The background answers when it is done.
  forget: (site) => inStore(() => sendFromExtension('memory.forget', site === undefined ? {} : { site })),
  forgetHeard: () => void forgetPositions(),
  removeSaved: () => void removeAllSaved().catch(() => show()),
  forgetKind: (host, kind) => updateSettings((known) => withKind(known, kind, !known.shown.includes(kind), host)),
  remove: async (host) => {
    const granted = (await grantedHosts()).filter((name) => siteOf(name) === host);
    await Promise.all(granted.map(forgetSite));
    await updateSettings((known) => withoutSite(known, host));
  },
};

localiseDocument('options.title');
watchSettings(() => void show(), closing.signal);
watchGrants(() => void show(), closing.signal);
watchMemory(() => void show(), closing.signal);
watchPositions(() => void show(), closing.signal);
watchRules(() => void show(), closing.signal);
watchSaved(() => void show(), closing.signal);
await followPreferences((known) => {
  preferences = known;
  applyLook(document.documentElement, known);
  void show();
}, closing.signal);

async function show(): Promise<void> {
  try {
    model = await read();
  } catch (error) {
    // What was read last is still shown, where anything was.
    console.warn('Chaffinch could not read its settings.', error);
  }
  draw();
}

async function read(): Promise<OptionsModel> {
  const [settings, granted, remembered, heard, rules, onlyHere, saved] = await Promise.all([
    readSettings(),
    grantedHosts(),
    rememberedSites(),
    positionsKept(),
    readRules(),
    rulesOnlyHere(),
    savedSummary(),
  ]);
  return {
    enabled: settings.enabled,
    shown: settings.shown,
    calm: settings.calm,
    sites: sitesOf(settings, granted),
    rules,
    onlyHere,
    remembered,
    heard,
    saved,
    listed: SITES.length,
    version: extensionVersion(),
  };
}

function draw(): void {
  render(
    <LanguageProvider value={language}>
      <PreferencesProvider value={{ preferences, change: updatePreferences }}>
        {model ? <Options model={model} actions={actions} /> : <UnreadOptions onRetry={() => void show()} />}
        <StoreFault watch={watchStore} />
      </PreferencesProvider>
    </LanguageProvider>,
    document.body,
  );
}
