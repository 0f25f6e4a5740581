// The reader tab: outline, article, and a few true numbers beside it.
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../article/types';
import { formatShare } from '../formats';
import { Icon } from '../icon';
import { Mark } from '../mark';
import { ArticleText } from '../reading/article';
import { flatten, Outline } from '../reading/outline';
import { readingMinutes } from '../reading-time';
import { useLocale, useTranslate } from '../strings';
import { useScrollSpy } from './scroll-spy';

interface ReaderProps {
  readonly article: Article;
  readonly body: ComponentChildren;
  /** Beside the article where there is room, else below it. */
  readonly tools?: ComponentChildren;
}

export function Reader({ article, body, tools }: ReaderProps) {
  const translate = useTranslate();
  const main = useRef<HTMLElement>(null);
  const ids = useMemo(() => flatten(article.outline).map((entry) => entry.id), [article]);
  const { section, progress } = useScrollSpy(ids, () => main.current);
  return (
    <div class="reader">
      <div class="progress" aria-hidden="true">
        <span style={{ transform: `scaleX(${progress})` }} />
      </div>
      <aside class="reader-side">
        <p class="reader-brand">
          <Mark /> {translate('extension_name')}
        </p>
        {ids.length > 0 && <Sections article={article} current={section} />}
      </aside>
      <main class="reader-main" ref={main}>
        <ArticleText article={article} body={body} full />
        <Original article={article} />
        <div class="reader-tools">{tools}</div>
      </main>
      <aside class="reader-facts" aria-label={translate('strip.label')}>
        <Original article={article} />
        {tools}
        <Facts article={article} />
      </aside>
    </div>
  );
}

/** Beside the article where there is room, and folded up above it where there is none: the style decides. */
function Sections({ article, current }: { article: Article; current: string | undefined }) {
  const translate = useTranslate();
  return (
    <>
      <nav class="reader-outline" aria-label={translate('outline.label')}>
        <h2 class="reader-heading">{translate('outline.label')}</h2>
        <Outline outline={article.outline} current={current} leads="here" />
      </nav>
      <details class="reader-outline-narrow">
        <summary>{translate('outline.heading', { count: article.outline.length })}</summary>
        <Outline outline={article.outline} current={current} leads="here" />
      </details>
    </>
  );
}

function Original({ article }: { article: Article }) {
  const translate = useTranslate();
  if (!/^https?:/.test(article.url)) {
    return null;
  }
  const { hostname } = new URL(article.url);
  return (
    <a class="original" href={article.url} rel="noopener noreferrer">
      {translate('reader.original', { values: [hostname.replace(/^www\./, '')] })}
      <Icon name="external" />
    </a>
  );
}

function Facts({ article }: { article: Article }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { articleWords, pageWords } = article.statistics;
  const minutes = readingMinutes(articleWords);
  const served = readingMinutes(pageWords);
  const other = pageWords > 0 ? 1 - Math.min(1, articleWords / pageWords) : 0;
  return (
    <>
      {served > minutes && (
        <p class="fact">
          <strong>{translate('reading.short', { count: minutes })}</strong>
          {translate('reader.notServed', { count: served })}
        </p>
      )}
      {Math.round(other * 100) > 0 && (
        <p class="fact">
          <strong>{formatShare(other, locale)}</strong>
          {translate('reader.other')}
        </p>
      )}
    </>
  );
}
