// Says when room runs out, and offers what makes some.
import { formatBytes } from '../formats';
import { Icon } from '../icon';
import { useLocale, useTranslate } from '../strings';
import type { SavedListModel } from './model';
import { isNearlyFull, oldestRead, sizeOf } from './room';

interface RoomNoticeProps {
  readonly list: SavedListModel;
  onRemove(ids: readonly string[]): void;
}

export function RoomNotice({ list, onRemove }: RoomNoticeProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const { room, entries } = list;
  if (!room || !isNearlyFull(room)) return null;
  const read = oldestRead(entries);
  const left = Math.max(0, room.most - room.used);
  return (
    <section class="room" aria-label={translate('saved.room.title')}>
      <Icon name="alert" />
      <div>
        <strong>{translate('saved.room.title')}</strong>
        <p>{translate('saved.room.text', { values: [formatBytes(left, locale)] })}</p>
      </div>
      {read.length > 0 && (
        <button type="button" class="button" data-kind="minor" onClick={() => onRemove(read.map(({ id }) => id))}>
          {translate('saved.room.deleteRead', { count: read.length, values: [formatBytes(sizeOf(read), locale)] })}
        </button>
      )}
    </section>
  );
}
