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
    return { is: 'ready', article, body: renderBody(sanitizeBody(article.body), sanitizeBody) };
  } catch (error) {
    console.warn('Chaffinch could not read the article.', error);
    return { is: 'failed' };
  }
}
