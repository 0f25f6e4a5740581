// What popup and side panel begin with: a session with the tab, and a view of it that follows the reader's preferences.
import { render, type VNode } from 'preact';
import { DEFAULT_READING, type ReadingPreferences } from '../../src/decide/reading-choices';
import { followPreferences, updatePreferences } from '../../src/platform/reading-preferences';
import { watchStore } from '../../src/platform/store';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import type { PopupActions, PopupModel } from '../../src/view/popup/model';
import { applyLook } from '../../src/view/reading/look';
import { PreferencesProvider } from '../../src/view/reading/preferences';
import { ReadingProvider } from '../../src/view/reading/reading-provider';
import { StoreFault } from '../../src/view/store-fault';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { popupActions } from './actions';
import { drawSteadily } from './draw-steadily';
import { markPaint } from './paint-marks';
import { Session } from './session';

interface Start {
  readonly title: Parameters<typeof localiseDocument>[0];
  /** Called when the reader was led elsewhere. */
  left(): void;
  /** Called once. */
  viewWith(actions: PopupActions): (model: PopupModel) => VNode;
}

// The view's keys are checked against the locale file by a test; the type knows them by name only here.
const language = { translate: translate as Translate, locale: uiLocale() };

/** The signal fires when the view closes. */
export function startView({ title, left, viewWith }: Start): { session: Session; signal: AbortSignal } {
  const closing = new AbortController();
  const { signal } = closing;
  let preferences: ReadingPreferences = DEFAULT_READING;
  let shown: PopupModel | undefined;
  const session = new Session(drawSteadily(show), location.search, signal);
  const actions = popupActions(session, left);
  const view = viewWith(actions);

  function show(model: PopupModel): void {
    shown = model;
    render(
      <LanguageProvider value={language}>
        <PreferencesProvider value={{ preferences, change: updatePreferences }}>
          <ReadingProvider>{view(model)}</ReadingProvider>
          <StoreFault watch={watchStore} />
        </PreferencesProvider>
      </LanguageProvider>,
      document.body,
    );
    markPaint(model);
  }

  function follow(known: ReadingPreferences): void {
    preferences = known;
    applyLook(document.documentElement, known);
    if (shown) show(shown);
  }

  addEventListener('pagehide', () => {
    actions.point([]);
    closing.abort();
  });
  localiseDocument(title);
  session.attempt(() => session.open());
  // Meanwhile the view takes its size.
  session.load();
  session.attempt(() => followPreferences(follow, signal));
  return { session, signal };
}
