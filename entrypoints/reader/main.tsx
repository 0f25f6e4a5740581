import type { Root } from 'hast';
import { render } from 'preact';
import { sanitizeBody } from '../../src/article/sanitize';
import type { ReadingPreferences } from '../../src/decide/reading-choices';
import { readArticle } from '../../src/platform/article-store';
import { guessLanguage } from '../../src/platform/language';
import { goBack } from '../../src/platform/reader-return';
import { keepPosition, readPosition } from '../../src/platform/reading-positions';
import { followPreferences, updatePreferences } from '../../src/platform/reading-preferences';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import { MissingArticle } from '../../src/view/reader/missing';
import { Reader } from '../../src/view/reader/reader';
import type { SpeechSetup } from '../../src/view/reader/use-read-aloud';
import { renderBody } from '../../src/view/reading/body';
import { applyLook } from '../../src/view/reading/look';
import { PreferencesProvider } from '../../src/view/reading/preferences';
import { inSections } from '../../src/view/reading/sections';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { AlreadySaid } from './already-said';

const language = { translate: translate as Translate, locale: uiLocale() };
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

localiseDocument('extension_name');
const key = new URLSearchParams(location.search).get('article') ?? '';
const article = await readArticle(key);
// From here on `npm run bench:reader` counts.
performance.mark('article');
const body = article && sanitizeBody(article.body);
const draw = (tree: Root) => renderBody(inSections(tree));
if (article) {
  document.title = article.title;
}
await followPreferences(show, closing.signal);
// The browser looked for the address's section before there was one.
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();

function show(preferences: ReadingPreferences): void {
  applyLook(document.documentElement, preferences);
  render(
    <LanguageProvider value={language}>
      <PreferencesProvider value={{ preferences, change: updatePreferences }}>
        {article && body ? (
          <AlreadySaid body={body} language={article.language} draw={draw}>
            {(drawn) => (
              <Reader
                article={article}
                body={drawn}
                onBack={() => goBack(key, article.url)}
                speech={speechFor(article.url)}
              />
            )}
          </AlreadySaid>
        ) : (
          <MissingArticle />
        )}
      </PreferencesProvider>
    </LanguageProvider>,
    document.body,
  );
}

function speechFor(address: string): SpeechSetup {
  return {
    guessLanguage,
    recall: () => readPosition('heard', address),
    keep: (place) => keepPosition('heard', address, place),
  };
}
