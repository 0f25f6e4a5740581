import type { Root } from 'hast';
import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import { sanitizeBody } from '../../src/article/sanitize';
import { sourcesOf } from '../../src/article/sources';
import type { Article } from '../../src/article/types';
import type { ReadingPreferences } from '../../src/decide/reading-choices';
import { readOrigin } from '../../src/platform/article-origin';
import { guessLanguage } from '../../src/platform/language';
import { goBack } from '../../src/platform/reader-return';
import { keepPosition, readPosition } from '../../src/platform/reading-positions';
import { followPreferences, updatePreferences } from '../../src/platform/reading-preferences';
import { watchStore } from '../../src/platform/store';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import { COPIES, FILES } from '../../src/view/reader/export-kinds';
import { ExportMenu } from '../../src/view/reader/export-menu';
import { MissingArticle } from '../../src/view/reader/missing';
import { Reader } from '../../src/view/reader/reader';
import { SaveButton } from '../../src/view/reader/save-button';
import type { SpeechSetup } from '../../src/view/reader/use-read-aloud';
import { renderBody } from '../../src/view/reading/body';
import { applyLook } from '../../src/view/reading/look';
import { PreferencesProvider, usePreferences } from '../../src/view/reading/preferences';
import { openAround } from '../../src/view/reading/section-place';
import { inSections } from '../../src/view/reading/sections';
import { StoreFault } from '../../src/view/store-fault';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { savingOf } from '../saved/saving';
import { AlreadySaid } from './already-said';
import { exportsOf } from './exports';
import { footOf } from './foot';
import { openingOf } from './opening';
import { placeLeft, placeNow, takeUpPlace } from './place';
import { followSaved, returnToSaved } from './saved-place';

const language = { translate: translate as Translate, locale: uiLocale() };
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

const key = new URLSearchParams(location.search).get('article') ?? '';
localiseDocument('extension_name');
const opening = await openingOf(location.search);
// From here on `npm run bench:reader` counts.
performance.mark('article');
const article = opening.is === 'article' && { ...opening.article, body: sanitizeBody(opening.article.body) };
const draw = (tree: Root) => renderBody(inSections(tree), sanitizeBody);
await followPreferences(show, closing.signal);
if (opening.is === 'article') {
  document.title = opening.article.title;
  // The browser looked for the address's section before there was one.
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  // A courtesy: without it, the article begins at its beginning.
  const origin = await readOrigin(key).catch(() => undefined);
  const isNew = placeLeft() === undefined;
  openAround(named);
  if (isNew && named) named.scrollIntoView();
  else if (isNew && opening.saved && !origin?.place) returnToSaved(opening.saved);
  await takeUpPlace(named ? undefined : origin?.place);
  followSaved(opening.article.url, closing.signal);
}

function show(preferences: ReadingPreferences): void {
  applyLook(document.documentElement, preferences);
  render(
    <LanguageProvider value={language}>
      <PreferencesProvider value={{ preferences, change: updatePreferences }}>
        {article ? <Place article={article} /> : opening.is === 'missing' && <MissingArticle why={opening.why} />}
        <StoreFault watch={watchStore} />
      </PreferencesProvider>
    </LanguageProvider>,
    document.body,
  );
}

function Place({ article }: { article: Article }) {
  const back = useMemo(() => () => void goBack(key, article.url, placeNow(), 'close'), [article]);
  const turn = useMemo(() => () => void goBack(key, article.url, placeNow(), 'stay'), [article]);
  const speech = useMemo(() => speechFor(article.url), [article]);
  const { body, sources } = useMemo(() => sourcesOf(article.body, article), [article]);
  const foot = useMemo(() => footOf(article, sources), [article, sources]);
  return (
    <AlreadySaid body={body} language={article.language} draw={draw}>
      {(drawn) => (
        <Reader
          article={article}
          body={drawn}
          foot={foot}
          tools={<Tools article={article} />}
          onBack={back}
          onReturn={turn}
          speech={speech}
        />
      )}
    </AlreadySaid>
  );
}

function Tools({ article }: { article: Article }) {
  const { preferences } = usePreferences();
  const saving = useMemo(() => savingOf(article), [article]);
  const run = exportsOf(article, { pictures: () => preferences.images === 'load' });
  return (
    <>
      <SaveButton saving={saving} small />
      <ExportMenu label={translate('export.menu')} groups={[COPIES, FILES, ['print']]} run={run} />
    </>
  );
}

function speechFor(address: string): SpeechSetup {
  return {
    guessLanguage,
    recall: () => readPosition('heard', address),
    keep: (place) => keepPosition('heard', address, place),
  };
}
