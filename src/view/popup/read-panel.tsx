// The outline and the article. Choosing a section scrolls the page behind the popup.
import { useState } from 'preact/hooks';
import { Notice } from '../notice';
import { ArticleText } from '../reading/article';
import { Outline } from '../reading/outline';
import { useTranslate } from '../strings';
import type { ArticleData, PopupActions } from './model';
import { ArticleBones } from './skeleton';

/** More rows would push the article's first lines out of the popup. */
const SECTIONS_AT_FIRST = 5;

export function ReadPanel({ article, actions }: { article: ArticleData; actions: PopupActions }) {
  const translate = useTranslate();
  const [current, setCurrent] = useState<string>();
  if (article.is === 'loading') {
    return <ArticleBones />;
  }
  if (article.is !== 'ready') {
    return (
      <Notice
        icon="page"
        title={translate(`article.${article.is}.title`)}
        text={translate(`article.${article.is}.text`)}
      />
    );
  }
  const { outline } = article.article;
  return (
    <div class="read">
      {outline.length > 0 && (
        <nav class="outline-card" aria-label={translate('outline.label')}>
          <h2 class="outline-heading">{translate('outline.heading', { count: outline.length })}</h2>
          <Outline
            outline={outline}
            current={current}
            most={SECTIONS_AT_FIRST}
            leads="elsewhere"
            onJump={(id) => {
              setCurrent(id);
              actions.jump(id);
            }}
          />
        </nav>
      )}
      <ArticleText article={article.article} body={article.body} />
    </div>
  );
}
