import { render } from 'preact';
import { sanitizeBody } from '../../src/article/sanitize';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import { MissingArticle } from '../../src/view/reader/missing';
import { Reader } from '../../src/view/reader/reader';
import { SaveButton } from '../../src/view/reader/save-button';
import { renderBody } from '../../src/view/reading/body';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { savingOf } from '../saved/saving';
import { type Opening, openingOf } from './opening';
import { followPlace, returnTo } from './place';

const language = { translate: translate as Translate, locale: uiLocale() };
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

localiseDocument('extension_name');
const opening = await openingOf(location.search);
render(<LanguageProvider value={language}>{viewOf(opening)}</LanguageProvider>, document.body);
if (opening.is === 'article') {
  const { article, saved } = opening;
  document.title = article.title;
  if (saved && location.hash === '') returnTo(saved);
  followPlace(article.url, closing.signal);
}
// The browser looked for the address's section before there was one.
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();

function viewOf(shown: Opening) {
  if (shown.is === 'missing') return <MissingArticle why={shown.why} />;
  const { article } = shown;
  const tools = <SaveButton saving={savingOf(article)} />;
  return <Reader article={article} body={renderBody(sanitizeBody(article.body))} tools={tools} />;
}
