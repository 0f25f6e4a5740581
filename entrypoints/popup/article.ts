// Lifts the article out of the page: injects the code for it, asks, and draws the answer.
import { fetchArticle } from '../../src/platform/page-acts';
import type { ArticleData } from '../../src/view/popup/model';

/** Milliseconds after which a view that is not painted, behind another window, is not waited for. */
const MOST_FOR_PAINTING = 50;

/**
 * @param loaded once the page has the code for it; undefined where it has still to be loaded.
 * @param showFirst draws title and outline, which are there before the text is drawn.
 */
export async function loadArticle(
  tabId: number,
  loaded: Promise<void> | undefined,
  showFirst: (article: ArticleData) => void,
): Promise<ArticleData> {
  try {
    const code = Promise.all([
      import('../../src/view/reading/body'),
      import('../../src/article/sanitize'),
      import('../../src/article/sources'),
    ]);
    const article = await fetchArticle(tabId, loaded);
    if (!article) {
      return { is: 'none' };
    }
    if (article === 'tooLarge') {
      return { is: 'tooLarge' };
    }
    showFirst({ is: 'ready', article, body: null });
    const [[{ renderBody }, { sanitizeBody }, { sourcesOf }]] = await Promise.all([code, painted()]);
    // Sanitised again on this side: what comes out of a page is not trusted, even through our own script.
    const safe = { ...article, body: sanitizeBody(article.body) };
    const { body, sources } = sourcesOf(safe.body, article);
    return { is: 'ready', article: safe, body: renderBody(body, sanitizeBody), sources };
  } catch (error) {
    console.warn('Chaffinch could not read the article.', error);
    return { is: 'failed' };
  }
}

/** With what stands below it. Nobody sees that before the article. */
export async function addFoot(data: ArticleData): Promise<ArticleData> {
  if (data.is !== 'ready' || !data.sources) {
    return data;
  }
  const { footOf } = await import('../reader/foot');
  await painted();
  return { ...data, foot: footOf(data.article, data.sources) };
}

/** With the words that it says once, and where it repeats itself. Counted after the article is shown: a long one takes a moment to compare. */
export async function countOnce(data: ArticleData): Promise<ArticleData> {
  if (data.is !== 'ready') {
    return data;
  }
  const [{ alreadySaid, repeatsBySection }, { sanitizeBody }] = await Promise.all([
    import('../../src/article/said/said'),
    import('../../src/article/sanitize'),
  ]);
  await new Promise((shown) => setTimeout(shown));
  const { article } = data;
  const said = alreadySaid(sanitizeBody(article.body), article.language);
  return { ...data, wordsOnce: said.wordsOnce, repeats: repeatsBySection(said) };
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, MOST_FOR_PAINTING);
  });
}
