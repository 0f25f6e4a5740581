import { render } from 'preact';
import { sanitizeBody } from '../../src/article/sanitize';
import { readArticle } from '../../src/platform/article-store';
import { guessLanguage } from '../../src/platform/language';
import { keepPosition, readPosition } from '../../src/platform/reading-positions';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import { MissingArticle } from '../../src/view/reader/missing';
import { Reader } from '../../src/view/reader/reader';
import { renderBody } from '../../src/view/reading/body';
import type { Bookmark } from '../../src/view/speech/bookmark';
import { LanguageProvider, type Translate } from '../../src/view/strings';

const language = { translate: translate as Translate, locale: uiLocale() };

localiseDocument('extension_name');
const article = await readArticle(new URLSearchParams(location.search).get('article') ?? '');
if (article) {
  document.title = article.title;
}
const speechFor = (address: string) => ({
  guessLanguage,
  recall: () => readPosition('heard', address),
  keep: (place: Bookmark | undefined) => keepPosition('heard', address, place),
});
render(
  <LanguageProvider value={language}>
    {article ? (
      <Reader article={article} body={renderBody(sanitizeBody(article.body))} speech={speechFor(article.url)} />
    ) : (
      <MissingArticle />
    )}
  </LanguageProvider>,
  document.body,
);
// The browser looked for the address's section before there was one.
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
