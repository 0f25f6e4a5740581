import { render } from 'preact';
import { followPreferences } from '../../src/platform/reading-preferences';
import { listSaved } from '../../src/platform/saved-articles';
import { SavedFault } from '../../src/platform/saved-database';
import { roomForSaved } from '../../src/platform/saved-room';
import { watchSaved } from '../../src/platform/saved-watch';
import { watchStore } from '../../src/platform/store';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import { applyLook } from '../../src/view/reading/look';
import type { SavedModel } from '../../src/view/saved/model';
import { Saved } from '../../src/view/saved/saved';
import { StoreFault } from '../../src/view/store-fault';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { savedActions } from './actions';

const language = { translate: translate as Translate, locale: uiLocale() };
const closing = new AbortController();
const actions = savedActions({ fail, retry: open });
addEventListener('pagehide', () => closing.abort());

localiseDocument('saved.title');
await followPreferences((known) => applyLook(document.documentElement, known), closing.signal);
watchSaved(() => void read(), closing.signal);
await open();

async function open(): Promise<void> {
  show({ is: 'loading' });
  await read();
}

async function read(): Promise<void> {
  try {
    const [{ items, damaged }, room] = await Promise.all([listSaved(), roomForSaved()]);
    show({ is: 'list', list: { entries: items, damaged, room } });
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  console.warn('Chaffinch could not open the saved articles.', error);
  const kind = error instanceof SavedFault ? error.kind : 'broken';
  show({ is: 'unopened', why: kind === 'blocked' || kind === 'newer' ? kind : 'broken' });
}

function show(model: SavedModel): void {
  render(
    <LanguageProvider value={language}>
      <Saved model={model} actions={actions} />
      <StoreFault watch={watchStore} />
    </LanguageProvider>,
    document.body,
  );
}
