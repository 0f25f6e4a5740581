// The article itself: title, byline, body.
import type { ComponentChildren } from 'preact';
import type { Article } from '../../article/types';
import { formatDate } from '../formats';
import { readingMinutes } from '../reading-time';
import { useLocale, useTranslate } from '../strings';
import { useSaid } from './said';

interface ArticleTextProps {
  readonly article: Article;
  readonly body: ComponentChildren;
  /** Where there is room: the site's name, a link to the original, the date in full. */
  readonly full?: boolean;
  /** Stands below the byline. */
  readonly below?: ComponentChildren;
}

export function ArticleText({ article, body, full = false, below }: ArticleTextProps) {
  const said = useSaid();
  return (
    <article
      class="article"
      data-size={full ? 'full' : 'small'}
      data-said-mode={said?.mode}
      lang={article.language || undefined}
      dir={article.direction}
    >
      <h1 class="article-title">{article.title}</h1>
      <Byline article={article} full={full} />
      {below}
      <div class="article-body">{body}</div>
    </article>
  );
}

function Byline({ article, full }: { article: Article; full: boolean }) {
  const translate = useTranslate();
  const locale = useLocale();
  const date = formatDate(article.published, locale, full ? 'long' : 'medium');
  const minutes = readingMinutes(article.statistics.articleWords);
  const parts: ComponentChildren[] = [
    article.byline,
    full && article.site,
    date && <time dateTime={article.published}>{date}</time>,
    minutes > 0 && translate('reading.minutes', { count: minutes }),
  ].filter(Boolean);
  return (
    // Its words are in the reader's language, the article's are not always.
    <p class="article-byline" lang={locale} dir="auto">
      {parts.map((part, index) => (
        <span key={index} class="byline-part">
          {part}
        </span>
      ))}
    </p>
  );
}
