// Saved articles with what helps to find one: search, order, keys.
import { useMemo, useRef, useState } from 'preact/hooks';
import { Notice } from '../notice';
import { useTranslate } from '../strings';
import { ListHead } from './list-head';
import type { SavedActions, SavedListModel } from './model';
import { inOrder, type Order } from './order';
import { RoomNotice } from './room-notice';
import { Rows } from './rows';
import { type Telling, Told } from './told';
import { useListKeys } from './use-list-keys';
import { useSearch } from './use-search';

interface SavedListProps {
  readonly list: SavedListModel;
  readonly actions: SavedActions;
}

export function SavedList({ list, actions }: SavedListProps) {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order>('newest');
  const [telling, setTelling] = useState<Telling>();
  const place = useRef<HTMLDivElement>(null);
  const search = useSearch(list.entries, query, actions.texts);
  const found = useMemo(() => new Map(search.found?.map((one) => [one.entry.id, one])), [search.found]);
  const shown = useMemo(() => {
    const matching = search.found ? list.entries.filter(({ id }) => found.has(id)) : list.entries;
    return inOrder(matching, order);
  }, [list.entries, search.found, found, order]);
  const remove = (ids: readonly string[]): void => {
    const [first] = list.entries.filter(({ id }) => ids.includes(id));
    setTelling({ removed: ids.length, title: first?.title ?? '' });
    actions.remove(ids);
  };
  useListKeys(place, (id) => remove([id]));
  return (
    <div ref={place}>
      <ListHead
        list={list}
        query={query}
        order={order}
        actions={actions}
        onQuery={setQuery}
        onOrder={setOrder}
        onWarm={search.warm}
        onTell={(text) => setTelling({ text })}
      />
      <RoomNotice list={list} onRemove={remove} />
      <p class="visually-hidden" role="status">
        {search.found ? translate('saved.found', { count: shown.length }) : ''}
      </p>
      {list.entries.length === 0 && (
        <Notice icon="save" title={translate('saved.none.title')} text={translate('saved.none.text')} />
      )}
      {list.entries.length > 0 && shown.length === 0 && (
        <Notice
          icon="search"
          title={translate('saved.noMatch.title', { values: [query.trim()] })}
          text={translate('saved.noMatch.text')}
        >
          <button type="button" class="button" data-kind="minor" onClick={() => setQuery('')}>
            {translate('saved.showAll')}
          </button>
        </Notice>
      )}
      <Rows
        entries={shown}
        found={found}
        words={search.found ? search.words : []}
        actions={actions}
        onRemove={(id) => remove([id])}
      />
      <Told
        telling={telling}
        onUndo={() => {
          setTelling(undefined);
          actions.restore();
        }}
        onClose={() => setTelling(undefined)}
      />
    </div>
  );
}
