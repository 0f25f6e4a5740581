// The rows of the list. The Tab key leads to one of them, the arrows to the others.
import { useMemo, useState } from 'preact/hooks';
import { useLocale, useTranslate } from '../strings';
import type { SavedActions, SavedEntry } from './model';
import { Row } from './row';
import type { Searchable } from './search';
import { useGrowth } from './use-growth';

interface RowsProps {
  readonly entries: readonly SavedEntry[];
  readonly found: ReadonlyMap<string, Searchable>;
  /** What was searched for. */
  readonly words: readonly string[];
  readonly actions: Pick<SavedActions, 'addressOf' | 'setRead'>;
  onRemove(id: string): void;
}

export function Rows({ entries, found, words, actions, onRemove }: RowsProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const days = useMemo(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }), [locale]);
  const [focused, setFocused] = useState('');
  const { shown, end } = useGrowth(entries.length, words);
  const current = entries.some(({ id }) => id === focused) ? focused : entries[0]?.id;
  if (entries.length === 0) return null;
  return (
    <>
      <ul class="saved-rows" aria-label={translate('saved.title')}>
        {entries.slice(0, shown).map((entry) => (
          <Row
            key={entry.id}
            entry={entry}
            found={found.get(entry.id)}
            words={words}
            current={entry.id === current}
            days={days}
            actions={actions}
            onFocus={setFocused}
            onRemove={onRemove}
          />
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}
