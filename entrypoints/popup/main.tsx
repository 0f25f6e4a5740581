import { render } from 'preact';
import { DEFAULT_READING, type ReadingPreferences } from '../../src/decide/reading-choices';
import { followPreferences, updatePreferences } from '../../src/platform/reading-preferences';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import type { PopupModel } from '../../src/view/popup/model';
import { Popup } from '../../src/view/popup/popup';
import { applyLook } from '../../src/view/reading/look';
import { PreferencesProvider } from '../../src/view/reading/preferences';
import { ReadingProvider } from '../../src/view/reading/reading-provider';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { popupActions } from './actions';
import { drawSteadily } from './draw-steadily';
import { Session } from './session';

/** CSS pixels: what browsers allow a popup, what is too low to use, what stands above a popup. */
const FULL_HEIGHT = 600;
const LEAST_HEIGHT = 320;
const BROWSER_BARS = 110;

// The view's keys are checked against the locale file by a test; the type knows them by name only here.
const language = { translate: translate as Translate, locale: uiLocale() };
const closing = new AbortController();
let preferences: ReadingPreferences = DEFAULT_READING;
let shown: PopupModel | undefined;
const session = new Session(drawSteadily(show), location.search, closing.signal);
// Firefox leaves a popup open over the tab it opened. Shown in a tab of its own, the popup stays.
const actions = popupActions(session, () => location.search === '' && window.close());

fitScreen();
addEventListener('pagehide', () => {
  actions.point([]);
  closing.abort();
});
localiseDocument('extension_name');
session.attempt(() => session.open());
// Meanwhile the view takes its size.
session.load();
session.attempt(() => followPreferences(follow, closing.signal));

function follow(known: ReadingPreferences): void {
  preferences = known;
  applyLook(document.documentElement, known);
  if (shown) show(shown);
}

function show(model: PopupModel): void {
  shown = model;
  render(
    <LanguageProvider value={language}>
      <PreferencesProvider value={{ preferences, change: updatePreferences }}>
        <ReadingProvider>
          <Popup model={model} actions={actions} />
        </ReadingProvider>
      </PreferencesProvider>
    </LanguageProvider>,
    document.body,
  );
}

/** On a low screen browsers cut the popup off below; its footer must not be what goes. */
function fitScreen(): void {
  const room = screen.availHeight - BROWSER_BARS;
  // Browsers that hide the screen's size report the popup's own, which says nothing yet.
  if (room > LEAST_HEIGHT && room < FULL_HEIGHT) {
    document.documentElement.style.setProperty('--popup-height', `${room}px`);
  }
}
