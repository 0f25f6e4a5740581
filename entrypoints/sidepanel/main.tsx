import { render } from 'preact';
import { DEFAULT_READING, type ReadingPreferences } from '../../src/decide/reading-choices';
import { followPreferences, updatePreferences } from '../../src/platform/reading-preferences';
import { followShownTab } from '../../src/platform/shown-tab';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import { Panel } from '../../src/view/panel/panel';
import type { PopupModel } from '../../src/view/popup/model';
import { applyLook } from '../../src/view/reading/look';
import { PreferencesProvider } from '../../src/view/reading/preferences';
import { ReadingProvider } from '../../src/view/reading/reading-provider';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { popupActions } from '../popup/actions';
import { drawSteadily } from '../popup/draw-steadily';
import { Session } from '../popup/session';

/** Milliseconds that a page has to come when the tab goes elsewhere. */
const PATIENCE_FOR_LOADING = 12_000;

// The view's keys are checked against the locale file by a test; the type knows them by name only here.
const language = { translate: translate as Translate, locale: uiLocale() };
const closing = new AbortController();
let preferences: ReadingPreferences = DEFAULT_READING;
let shown: PopupModel | undefined;
const session = new Session(drawSteadily(show), location.search, closing.signal);
// It stays when it has led elsewhere.
const actions = { ...popupActions(session, () => {}), openPanel: undefined };

addEventListener('pagehide', () => {
  actions.point([]);
  closing.abort();
});
localiseDocument('panel.title');
session.attempt(() => session.open());
// Meanwhile the view takes its size.
session.load();
session.attempt(() => followPreferences(follow, closing.signal));
followShownTab((isLoading) => look(isLoading), closing.signal);

function follow(known: ReadingPreferences): void {
  preferences = known;
  applyLook(document.documentElement, known);
  if (shown) show(shown);
}

function look(isLoading: boolean): void {
  session.load();
  session.attempt(() => session.open(isLoading ? PATIENCE_FOR_LOADING : undefined));
}

function show(model: PopupModel): void {
  shown = model;
  render(
    <LanguageProvider value={language}>
      <PreferencesProvider value={{ preferences, change: updatePreferences }}>
        <ReadingProvider>
          <Panel model={model} actions={actions} />
        </ReadingProvider>
      </PreferencesProvider>
    </LanguageProvider>,
    document.body,
  );
}
