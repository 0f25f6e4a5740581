import { render } from 'preact';
import { sanitizeBody } from '../../src/article/sanitize';
import type { Article } from '../../src/article/types';
import { readArticle } from '../../src/platform/article-store';
import { localiseDocument, translate, uiLocale } from '../../src/platform/strings';
import { COPIES, FILES } from '../../src/view/reader/export-kinds';
import { ExportMenu } from '../../src/view/reader/export-menu';
import { MissingArticle } from '../../src/view/reader/missing';
import { Reader } from '../../src/view/reader/reader';
import { renderBody } from '../../src/view/reading/body';
import { LanguageProvider, type Translate } from '../../src/view/strings';
import { exportsOf } from './exports';

const language = { translate: translate as Translate, locale: uiLocale() };

localiseDocument('extension_name');
const stored = await readArticle(new URLSearchParams(location.search).get('article') ?? '');
const article = stored && { ...stored, body: sanitizeBody(stored.body) };
if (article) {
  document.title = article.title;
}
render(
  <LanguageProvider value={language}>
    {article ? (
      <Reader article={article} body={renderBody(article.body)} tools={<Exports article={article} />} />
    ) : (
      <MissingArticle />
    )}
  </LanguageProvider>,
  document.body,
);
// The browser looked for the address's section before there was one.
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();

function Exports({ article }: { article: Article }) {
  const run = exportsOf(article, { pictures: () => true });
  return <ExportMenu label={translate('export.menu')} groups={[COPIES, FILES, ['print']]} run={run} />;
}
