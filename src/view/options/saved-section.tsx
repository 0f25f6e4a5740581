// How much is saved for later, the way to it, and its end.
import { Confirm } from '../confirm';
import { formatBytes } from '../formats';
import { useLocale, useTranslate } from '../strings';

export interface SavedSummary {
  readonly count: number;
  /** Bytes. */
  readonly size: number;
  /** Where the list is. */
  readonly address: string;
}

interface SavedSectionProps {
  /** Undefined where the saved articles cannot be opened. */
  readonly saved: SavedSummary | undefined;
  onRemoveAll(): void;
}

export function SavedSection({ saved, onRemoveAll }: SavedSectionProps) {
  const translate = useTranslate();
  const locale = useLocale();
  if (!saved) return <p class="rows saved-none">{translate('saved.unopened.title')}</p>;
  const { count, size, address } = saved;
  const values = [formatBytes(size, locale)];
  return (
    <>
      <p class="rows saved-none">
        {count === 0 ? translate('options.savedNone') : translate('options.savedCount', { count, values })}
      </p>
      <div class="saved-acts">
        <a class="button" data-kind="minor" href={address}>
          {translate('options.savedOpen')}
        </a>
        <Confirm
          kind="minor"
          label={translate('saved.deleteAll')}
          title={translate('saved.deleteAllTitle', { count })}
          text={translate('saved.deleteAllText')}
          action={translate('saved.deleteAll')}
          disabled={count === 0}
          onConfirm={onRemoveAll}
        />
      </div>
    </>
  );
}
