// One saved article: what it is, how far it is read, and what can be done with it.
import { useMemo } from 'preact/hooks';
import { formatShare } from '../formats';
import { Icon } from '../icon';
import { readingMinutes } from '../reading-time';
import { useLocale, useTranslate } from '../strings';
import { markWords, type Piece } from './excerpt';
import type { SavedActions, SavedEntry } from './model';
import { excerptIn, type Searchable } from './search';

/** From this share on an article counts as begun. */
const BEGUN = 0.02;

interface RowProps {
  readonly entry: SavedEntry;
  /** Where it was found, and by which words, in a search. */
  readonly found?: Searchable | undefined;
  readonly words: readonly string[];
  /** The one row that the Tab key leads to. */
  readonly current: boolean;
  readonly days: Intl.DateTimeFormat;
  readonly actions: Pick<SavedActions, 'addressOf' | 'setRead'>;
  onFocus(id: string): void;
  onRemove(id: string): void;
}

export function Row({ entry, found, words, current, days, actions, onFocus, onRemove }: RowProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const excerpt = useMemo(() => (found ? excerptIn(found, words, locale) : []), [found, words, locale]);
  const { id, title, readAt } = entry;
  const tabIndex = current ? 0 : -1;
  const name = title || translate('saved.untitled');
  return (
    <li class="saved-row" data-id={id} data-read={readAt > 0} onFocusCapture={() => onFocus(id)}>
      <div class="saved-what">
        <a class="saved-link" href={actions.addressOf(id)} tabIndex={tabIndex} lang={entry.language || undefined}>
          <bdi>
            <Pieces pieces={markWords(name, words)} />
          </bdi>
        </a>
        <Facts entry={entry} words={words} days={days} />
        {excerpt.length > 0 && (
          <p class="saved-excerpt" lang={entry.language || undefined}>
            <bdi>
              <Pieces pieces={excerpt} />
            </bdi>
          </p>
        )}
      </div>
      <button
        type="button"
        class="button"
        data-kind="icon"
        tabIndex={tabIndex}
        aria-pressed={readAt > 0}
        aria-label={translate('saved.readToggle', { values: [name] })}
        title={translate(readAt > 0 ? 'saved.markUnread' : 'saved.markRead')}
        onClick={() => actions.setRead(id, readAt === 0)}
      >
        <Icon name="check" />
      </button>
      <button
        type="button"
        class="button"
        data-kind="icon"
        tabIndex={tabIndex}
        aria-label={translate('saved.deleteOne', { values: [name] })}
        title={translate('saved.delete')}
        onClick={() => onRemove(id)}
      >
        <Icon name="bin" />
      </button>
    </li>
  );
}

function Facts({ entry, words, days }: Pick<RowProps, 'entry' | 'words' | 'days'>) {
  const translate = useTranslate();
  const { site, byline, savedAt } = entry;
  const minutes = readingMinutes(entry.words);
  // Who wrote it is told where that is what was found.
  const writer = markWords(byline, words);
  return (
    <p class="saved-facts">
      <State entry={entry} />
      {site && (
        <span class="saved-fact">
          <bdi>
            <Pieces pieces={markWords(site, words)} />
          </bdi>
        </span>
      )}
      {writer.some(({ hit }) => hit) && (
        <span class="saved-fact">
          <bdi>
            <Pieces pieces={writer} />
          </bdi>
        </span>
      )}
      {minutes > 0 && <span class="saved-fact saved-minutes">{translate('reading.short', { count: minutes })}</span>}
      <time class="saved-fact" dateTime={new Date(savedAt).toISOString()} title={translate('saved.savedOn')}>
        {days.format(savedAt)}
      </time>
    </p>
  );
}

function State({ entry: { readAt, progress } }: Pick<RowProps, 'entry'>) {
  const translate = useTranslate();
  const locale = useLocale();
  if (readAt > 0) return <span class="saved-fact saved-state">{translate('saved.read')}</span>;
  if (progress < BEGUN) {
    return (
      <span class="saved-fact saved-state" data-new>
        {translate('saved.unread')}
      </span>
    );
  }
  return (
    <span class="saved-fact saved-state">
      <span class="saved-progress" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(progress * 100)}%` }} />
      </span>
      {translate('saved.progress', { values: [formatShare(progress, locale)] })}
    </span>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>;
}
