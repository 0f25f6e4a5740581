// Above the list: how much there is, search, order, and what concerns all of it.
import { useRef } from 'preact/hooks';
import { Confirm } from '../confirm';
import { formatBytes } from '../formats';
import { Icon } from '../icon';
import { useLocale, useTranslate } from '../strings';
import type { SavedActions, SavedListModel } from './model';
import { ORDERS, type Order } from './order';
import { sizeOf } from './room';

interface ListHeadProps {
  readonly list: SavedListModel;
  readonly query: string;
  readonly order: Order;
  readonly actions: SavedActions;
  onQuery(query: string): void;
  onOrder(order: Order): void;
  /** A search is likely to come. */
  onWarm(): void;
  onTell(text: string): void;
}

export function ListHead(props: ListHeadProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const { entries, damaged } = props.list;
  return (
    <>
      <p class="saved-note">
        {entries.length > 0 &&
          `${translate('saved.count', { count: entries.length, values: [formatBytes(sizeOf(entries), locale)] })} `}
        {translate('saved.pictures')}
      </p>
      {damaged > 0 && <p class="saved-note">{translate('saved.damaged', { count: damaged })}</p>}
      {entries.length > 0 && <Finding {...props} />}
      <Files {...props} />
    </>
  );
}

function Finding({ query, order, onQuery, onOrder, onWarm }: ListHeadProps) {
  const translate = useTranslate();
  return (
    <div class="saved-finding">
      <label class="saved-search">
        <Icon name="search" />
        <span class="visually-hidden">{translate('saved.search')}</span>
        <input
          type="search"
          dir="auto"
          placeholder={translate('saved.search')}
          value={query}
          onFocus={onWarm}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
        {query === '' && (
          <span class="saved-key" aria-hidden="true">
            /
          </span>
        )}
      </label>
      <label class="saved-order">
        <span class="visually-hidden">{translate('saved.order')}</span>
        <select value={order} onChange={(event) => onOrder(orderOf(event.currentTarget.value))}>
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {translate(`saved.orders.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Files({ list, actions, onTell }: ListHeadProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const count = list.entries.length;
  const take = async (file: File | undefined): Promise<void> => {
    if (file) onTell(await actions.import(file));
    if (input.current) input.current.value = '';
  };
  return (
    <div class="saved-files">
      <button type="button" class="button" data-kind="quiet" disabled={count === 0} onClick={actions.export}>
        {translate('saved.export')}
      </button>
      <button type="button" class="button" data-kind="quiet" onClick={() => input.current?.click()}>
        {translate('saved.import')}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <Confirm
        kind="quiet"
        label={translate('saved.deleteAll')}
        title={translate('saved.deleteAllTitle', { count })}
        text={translate('saved.deleteAllText')}
        action={translate('saved.deleteAll')}
        disabled={count === 0}
        onConfirm={actions.removeAll}
      />
    </div>
  );
}

function orderOf(value: string): Order {
  return ORDERS.find((order) => order === value) ?? 'newest';
}
