// Lifts the article out of the page: injects the code for it, asks, and draws the answer.
import { fetchArticle } from '../../src/platform/page-acts';
import type { ArticleData } from '../../src/view/popup/model';

export async function loadArticle(tabId: number): Promise<ArticleData> {
  try {
    const code = Promise.all([import('../../src/view/reading/body'), import('../../src/article/sanitize')]);
    const article = await fetchArticle(tabId);
    if (!article) {
      return { is: 'none' };
    }
    // Sanitised again on this side: what comes out of a page is not trusted, even through our own script.
    const [{ renderBody }, { sanitizeBody }] = await code;
    const safe = { ...article, body: sanitizeBody(article.body) };
    return { is: 'ready', article: safe, body: renderBody(safe.body, sanitizeBody) };
  } catch (error) {
    console.warn('Chaffinch could not read the article.', error);
    return { is: 'failed' };
  }
}

/** With the words that it says once. Counted after the article is shown: a long one takes a moment to compare. */
export async function countOnce(data: ArticleData): Promise<ArticleData> {
  if (data.is !== 'ready') {
    return data;
  }
  const [{ alreadySaid }, { sanitizeBody }] = await Promise.all([
    import('../../src/article/said/said'),
    import('../../src/article/sanitize'),
  ]);
  await new Promise((shown) => setTimeout(shown));
  const { article } = data;
  return { ...data, wordsOnce: alreadySaid(sanitizeBody(article.body), article.language).wordsOnce };
}
