// Sites of which blocks are remembered. Each can be forgotten, and all at once.
import { useLocale, useTranslate } from '../strings';

export interface RememberedSite {
  readonly site: string;
  /** Blocks that are folded as soon as they are parsed. */
  readonly folded: number;
  /** Milliseconds since the epoch of the last visit. */
  readonly used: number;
}

interface MemoryListProps {
  readonly sites: readonly RememberedSite[];
  /** Without a site, all. */
  onForget(site?: string): void;
}

export function MemoryList({ sites, onForget }: MemoryListProps) {
  const translate = useTranslate();
  const days = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium' });
  if (sites.length === 0) {
    return <p class="rows memory-none">{translate('options.memoryNone')}</p>;
  }
  return (
    <>
      <ul class="rows memory">
        {sites.map(({ site, folded, used }) => (
          <li key={site} class="setting">
            <div>
              <strong>{site}</strong>
              <span>{translate('options.memoryBlocks', { count: folded, values: [days.format(used)] })}</span>
            </div>
            <button
              type="button"
              class="button"
              data-kind="quiet"
              aria-label={translate('options.forgetSite', { values: [site] })}
              onClick={() => onForget(site)}
            >
              {translate('options.forget')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button" data-kind="minor" onClick={() => onForget()}>
        {translate('options.forgetAll')}
      </button>
    </>
  );
}
