import type { Root } from 'hast';
import { render } from 'preact';
import { sanitizeBody } from '../../src/article/sanitize';
import type { Article } from '../../src/article/types';
import type { ReadingPreferences } from '../../src/decide/reading-choices';
import { readArticle } from '../../src/platform/article-store';
import { guessLanguage } from '../../src/platform/language';
import { goBack } from '../../src/platform/reader-return';
import { keepPosition, readPosition } from '../../src/platform/reading-positions';
import { followPreferences, updatePreferences } from '../../src/platform/reading-preferences';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import { COPIES, FILES } from '../../src/view/reader/export-kinds';
import { ExportMenu } from '../../src/view/reader/export-menu';
import { MissingArticle } from '../../src/view/reader/missing';
import { Reader } from '../../src/view/reader/reader';
import type { SpeechSetup } from '../../src/view/reader/use-read-aloud';
import { renderBody } from '../../src/view/reading/body';
import { applyLook } from '../../src/view/reading/look';
import { PreferencesProvider, usePreferences } from '../../src/view/reading/preferences';
import { inSections } from '../../src/view/reading/sections';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { AlreadySaid } from './already-said';
import { exportsOf } from './exports';

const language = { translate: translate as Translate, locale: uiLocale() };
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

localiseDocument('extension_name');
const key = new URLSearchParams(location.search).get('article') ?? '';
const stored = await readArticle(key);
// From here on `npm run bench:reader` counts.
performance.mark('article');
const article = stored && { ...stored, body: sanitizeBody(stored.body) };
const draw = (tree: Root) => renderBody(inSections(tree), sanitizeBody);
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
        {article ? (
          <AlreadySaid body={article.body} language={article.language} draw={draw}>
            {(drawn) => (
              <Reader
                article={article}
                body={drawn}
                tools={<Exports article={article} />}
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

function Exports({ article }: { article: Article }) {
  const { preferences } = usePreferences();
  const run = exportsOf(article, { pictures: () => preferences.images === 'load' });
  return <ExportMenu label={translate('export.menu')} groups={[COPIES, FILES, ['print']]} run={run} />;
}

function speechFor(address: string): SpeechSetup {
  return {
    guessLanguage,
    recall: () => readPosition('heard', address),
    keep: (place) => keepPosition('heard', address, place),
  };
}
