// The reader tab: outline, article, and a few true numbers beside it.
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../article/types';
import { formatNumber, formatShare } from '../formats';
import { Icon } from '../icon';
import { ArticleText } from '../reading/article';
import { Foot, type FootData } from '../reading/foot';
import { Outline } from '../reading/outline';
import { type FlatEntry, flatten } from '../reading/outline-tree';
import { ReadingProvider } from '../reading/reading-provider';
import { useSaid } from '../reading/said';
import { readingMinutes } from '../reading-time';
import { useLocale, useTranslate } from '../strings';
import { Commands, CommandsProvider, useCommand } from './commands';
import { Drawer } from './drawer';
import { Help } from './help';
import { useKeys } from './keys';
import { type LeftHandle, MinutesLeft } from './minutes-left';
import { RealLength } from './real-length';
import { useScrollSpy } from './scroll-spy';
import { useSectionKeys } from './section-keys';
import { SpeechBar } from './speech-bar';
import { SpeechButton } from './speech-button';
import { Toolbar } from './toolbar';
import { type SpeechSetup, useReadAloud } from './use-read-aloud';

interface ReaderProps {
  readonly article: Article;
  readonly body: ComponentChildren;
  readonly foot?: FootData | undefined;
  /** What stands in the toolbar beside its own. */
  readonly tools?: ComponentChildren;
  /** Leads back to the page that the article was read from, and ends reading. */
  readonly onBack?: (() => void) | undefined;
  /** Shows that page, at the same place. */
  readonly onReturn?: (() => void) | undefined;
  readonly speech?: SpeechSetup | undefined;
}

export function Reader(props: ReaderProps) {
  const commands = useMemo(() => new Commands(), []);
  return (
    <CommandsProvider value={commands}>
      <ReadingProvider>
        <ReaderLayout {...props} />
      </ReadingProvider>
    </CommandsProvider>
  );
}

function ReaderLayout({ article, body, foot, tools, onBack, onReturn, speech }: ReaderProps) {
  const translate = useTranslate();
  const main = useRef<HTMLElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  const left = useRef<LeftHandle>(null);
  const entries = useMemo(() => flatten(article.outline), [article]);
  const ids = useMemo(() => entries.map((entry) => entry.id), [entries]);
  const section = useScrollSpy({
    ids,
    words: useMemo(() => wordsBySection(article, entries), [article, entries]),
    article: () => main.current,
    onMove: ({ progress, wordsLeft }) => {
      bar.current?.style.setProperty('scale', `${progress} 1`);
      left.current?.show(wordsLeft);
    },
  });
  const aloud = useReadAloud(article, () => main.current, speech);
  useKeys();
  useCommand('back', onBack);
  useSectionKeys(ids);
  return (
    <div class="reader">
      <div class="progress" aria-hidden="true">
        <span ref={bar} />
      </div>
      <Toolbar hasOutline={ids.length > 0} left={<MinutesLeft handle={left} />}>
        <SpeechButton aloud={aloud} />
        {tools}
      </Toolbar>
      <div class="reader-side" data-scroller>
        {ids.length > 0 && (
          <nav class="reader-outline" aria-label={translate('outline.label')}>
            <h2 class="reader-heading">{translate('outline.label')}</h2>
            <Outline outline={article.outline} current={section} leads="here" />
          </nav>
        )}
      </div>
      <main class="reader-main" ref={main}>
        <ArticleText article={article} body={body} full below={<RealLength article={article} />} />
        <Original article={article} onReturn={onReturn} />
        {foot && <Foot {...foot} />}
      </main>
      <aside class="reader-facts" aria-label={translate('strip.label')}>
        <Original article={article} onReturn={onReturn} />
        <RealLength article={article} />
        <Facts article={article} />
      </aside>
      <SpeechBar aloud={aloud} />
      {ids.length > 0 && <Drawer outline={article.outline} current={section} />}
      <Help />
    </div>
  );
}

/** Words before the first heading, then of each section. */
function wordsBySection({ statistics }: Article, entries: readonly FlatEntry[]): readonly number[] {
  const words = entries.map((entry) => entry.words);
  const before = statistics.articleWords - words.reduce((sum, count) => sum + count, 0);
  return [Math.max(0, before), ...words];
}

function Original({ article, onReturn }: Pick<ReaderProps, 'article' | 'onReturn'>) {
  const translate = useTranslate();
  if (!/^https?:/.test(article.url) || !URL.canParse(article.url)) {
    return null;
  }
  const { hostname } = new URL(article.url);
  const open = (event: MouseEvent): void => {
    // With a key held, the reader wants the link in a tab or window of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!onReturn) return;
    event.preventDefault();
    onReturn();
  };
  return (
    <a class="original" href={article.url} rel="noopener noreferrer" onClick={open}>
      {translate('reader.original', { values: [hostname.replace(/^www\./, '')] })}
      <Icon name="external" />
    </a>
  );
}

function Facts({ article }: { article: Article }) {
  const translate = useTranslate();
  const locale = useLocale();
  const said = useSaid();
  const { articleWords, pageWords } = article.statistics;
  const minutes = readingMinutes(articleWords);
  const served = readingMinutes(pageWords);
  const other = pageWords > 0 ? 1 - Math.min(1, articleWords / pageWords) : 0;
  return (
    <>
      {served > minutes && !said && (
        <p class="fact">
          <strong>{translate('reading.short', { count: minutes })}</strong>
          {translate('reader.notServed', { count: served })}
          <span class="fact-words">
            {translate('reader.wordsServed', { count: pageWords, values: [formatNumber(articleWords, locale)] })}
          </span>
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
