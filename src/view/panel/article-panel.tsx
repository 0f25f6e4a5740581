// The article to read beside its page.
import type { ArticleData } from '../popup/model';
import { NoArticle } from '../popup/read-panel';
import { ArticleBones } from '../popup/skeleton';
import { ArticleText } from '../reading/article';
import { Foot } from '../reading/foot';

export function ArticlePanel({ article }: { article: ArticleData }) {
  if (article.is === 'loading') {
    return <ArticleBones />;
  }
  return article.is === 'ready' ? (
    <div class="read">
      <ArticleText article={article.article} body={article.body} />
      {article.foot && <Foot {...article.foot} />}
    </div>
  ) : (
    <NoArticle why={article.is} />
  );
}
