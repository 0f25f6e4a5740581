// The article's title and its whole outline, with the section marked that is being read in the page.
import { useEffect, useRef } from 'preact/hooks';
import type { Where } from '../../blocks/place';
import type { ArticleData, PopupActions } from '../popup/model';
import { NoArticle } from '../popup/read-panel';
import { ArticleBones } from '../popup/skeleton';
import { Outline } from '../reading/outline';
import { useTranslate } from '../strings';

interface OutlinePanelProps {
  readonly article: ArticleData;
  readonly where: Where | undefined;
  readonly actions: PopupActions;
}

export function OutlinePanel({ article, where, actions }: OutlinePanelProps) {
  const translate = useTranslate();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [where?.section]);
  if (article.is === 'loading') {
    return <ArticleBones />;
  }
  if (article.is !== 'ready') {
    return <NoArticle why={article.is} />;
  }
  const { title, language, direction, outline } = article.article;
  return (
    <div class="panel-outline">
      <h2 class="panel-title" lang={language || undefined} dir={direction}>
        {title}
      </h2>
      {outline.length > 0 ? (
        <nav aria-label={translate('outline.label')} ref={list}>
          <Outline
            outline={outline}
            current={where?.section}
            repeats={article.repeats}
            leads="elsewhere"
            onJump={actions.jump}
          />
        </nav>
      ) : (
        <p class="panel-note">{translate('panel.noSections')}</p>
      )}
    </div>
  );
}
