// The article's sections with their length, indented by level.
import { useState } from 'preact/hooks';
import type { OutlineEntry } from '../../article/types';
import { formatNumber } from '../formats';
import { Icon } from '../icon';
import { useLocale, useTranslate } from '../strings';
import { useSaid } from './said';

export interface FlatEntry {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly words: number;
}

interface OutlineProps {
  readonly outline: readonly OutlineEntry[];
  /** The id of the section being read. */
  readonly current?: string | undefined;
  /** Sections shown at first; the rest is behind a button. */
  readonly most?: number;
  /** Where a section is to be found: in this page (links), or in another that is asked to scroll (buttons). */
  readonly leads: 'here' | 'elsewhere';
  readonly onJump?: ((id: string) => void) | undefined;
}

export function Outline({ outline, current, most = Number.POSITIVE_INFINITY, leads, onJump }: OutlineProps) {
  const translate = useTranslate();
  const [whole, setWhole] = useState(false);
  const entries = flatten(outline);
  const longest = Math.max(...entries.map((entry) => entry.words), 1);
  // One row hidden behind a button would take the button's own place.
  const shown = whole || entries.length <= most + 1 ? entries.length : most;
  const hidden = entries.length - shown;
  return (
    <div class="outline">
      <ol class="outline-list">
        {entries.map((entry, index) => (
          <li key={entry.id} hidden={index >= shown}>
            <Row entry={entry} longest={longest} current={entry.id === current} leads={leads} onJump={onJump} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="outline-more" onClick={() => setWhole(true)}>
          {translate('outline.more', { count: hidden })}
          <Icon name="chevron" />
        </button>
      )}
    </div>
  );
}

/** Headings in reading order. */
export function flatten(outline: readonly OutlineEntry[]): FlatEntry[] {
  return outline.flatMap(({ children, ...entry }) => [entry, ...flatten(children)]);
}

interface RowProps extends Pick<OutlineProps, 'leads' | 'onJump'> {
  readonly entry: FlatEntry;
  readonly longest: number;
  readonly current: boolean;
}

function Row({ entry, longest, current, leads, onJump }: RowProps) {
  const attributes = {
    class: 'outline-row',
    'data-level': Math.min(entry.level, 3),
    'aria-current': current ? ('location' as const) : undefined,
    onClick: () => onJump?.(entry.id),
  };
  const content = <RowContent entry={entry} longest={longest} />;
  return leads === 'here' ? (
    <a {...attributes} href={`#${encodeURIComponent(entry.id)}`}>
      {content}
    </a>
  ) : (
    <button {...attributes} type="button">
      {content}
    </button>
  );
}

function RowContent({ entry, longest }: Pick<RowProps, 'entry' | 'longest'>) {
  const translate = useTranslate();
  const locale = useLocale();
  const repeats = useSaid()?.bySection[entry.id] ?? 0;
  return (
    <>
      <span class="outline-title" dir="auto">
        {entry.title}
      </span>
      <span class="outline-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round((entry.words / longest) * 100)}%` }} />
      </span>
      <span class="outline-words" aria-hidden="true">
        {formatNumber(entry.words, locale)}
      </span>
      <span class="visually-hidden">, {translate('outline.words', { count: entry.words })}</span>
      {repeats > 0 && <span class="outline-repeats">{translate('outline.repeats', { count: repeats })}</span>}
    </>
  );
}
