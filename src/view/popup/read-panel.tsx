// The outline and the article. Choosing a section scrolls the page behind the popup.
import type { Where } from '../../blocks/place';
import { Notice } from '../notice';
import { ArticleText } from '../reading/article';
import { Foot } from '../reading/foot';
import { Outline } from '../reading/outline';
import { useTranslate } from '../strings';
import type { ArticleData, PopupActions, WhyNoArticle } from './model';
import { ArticleBones } from './skeleton';

/** More rows would push the article's first lines out of the popup. */
const SECTIONS_AT_FIRST = 5;

interface ReadPanelProps {
  readonly article: ArticleData;
  readonly where: Where | undefined;
  readonly actions: PopupActions;
}

export function ReadPanel({ article, where, actions }: ReadPanelProps) {
  const translate = useTranslate();
  if (article.is === 'loading') {
    return <ArticleBones />;
  }
  if (article.is !== 'ready') {
    return <NoArticle why={article.is} />;
  }
  const { outline } = article.article;
  return (
    <div class="read">
      {outline.length > 0 && (
        <nav class="outline-card" aria-label={translate('outline.label')}>
          <h2 class="outline-heading">{translate('outline.heading', { count: outline.length })}</h2>
          <Outline
            outline={outline}
            current={where?.section}
            repeats={article.repeats}
            most={SECTIONS_AT_FIRST}
            leads="elsewhere"
            onJump={actions.jump}
          />
        </nav>
      )}
      <ArticleText article={article.article} body={article.body} />
      {article.foot && <Foot {...article.foot} />}
    </div>
  );
}

export function NoArticle({ why }: { why: WhyNoArticle }) {
  const translate = useTranslate();
  return <Notice icon="page" title={translate(`article.${why}.title`)} text={translate(`article.${why}.text`)} />;
}
