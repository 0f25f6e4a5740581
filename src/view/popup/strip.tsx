// The few numbers that matter: how long the article really is, and what the page is made of.
import type { ComponentChildren } from 'preact';
import { readingMinutes } from '../reading-time';
import { ShareBar } from '../share-bar';
import { useTranslate } from '../strings';
import type { ArticleData, LedgerData } from './model';

interface StripProps {
  readonly ledger: LedgerData;
  readonly article: ArticleData;
  /** Blocks found, and those of them that are folded now. */
  readonly total: number;
  readonly folded: number;
}

export function Strip({ ledger, article, total, folded }: StripProps) {
  const translate = useTranslate();
  const count = total === 0 ? translate('strip.none') : translate('strip.folded', { count: folded });
  return (
    <section class="strip" aria-label={translate('strip.label')}>
      <div class="strip-line">
        <Length ledger={ledger} article={article} fallback={count} />
        {(article.is === 'loading' || article.is === 'ready') && (
          <span class="strip-count" role="status">
            {count}
          </span>
        )}
      </div>
      {article.is === 'ready' ? (
        <ShareBar
          words={{
            article: article.article.statistics.articleWords,
            folded: ledger.foldedWords,
            page: Math.max(ledger.pageWords, article.article.statistics.pageWords),
          }}
        />
      ) : (
        article.is === 'loading' && <span class="bone" data-size="bar" />
      )}
    </section>
  );
}

function Length({
  ledger,
  article,
  fallback,
}: Pick<StripProps, 'ledger' | 'article'> & { fallback: ComponentChildren }) {
  const translate = useTranslate();
  if (article.is === 'loading') {
    return <span class="bone" data-size="number" />;
  }
  if (article.is !== 'ready') {
    return <span class="strip-note">{fallback}</span>;
  }
  const minutes = readingMinutes(article.article.statistics.articleWords);
  const served = readingMinutes(Math.max(ledger.pageWords, article.article.statistics.pageWords));
  const once = readingMinutes(article.wordsOnce ?? article.article.statistics.articleWords);
  return (
    <span class="strip-length">
      <strong class="strip-minutes">{translate('reading.short', { count: minutes })}</strong>{' '}
      <span class="strip-note">
        {served > minutes ? translate('strip.notServed', { count: served }) : translate('strip.toRead')}
        {once < minutes && <> · {translate('strip.once', { count: once })}</>}
      </span>
    </span>
  );
}
