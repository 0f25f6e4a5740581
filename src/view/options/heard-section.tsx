// Where reading aloud stopped. The articles have no names here: what is kept of them are hashes.
import { useLocale, useTranslate } from '../strings';

export interface PositionsKept {
  readonly count: number;
  /** Milliseconds since the epoch of the last one. */
  readonly last: number;
}

interface HeardSectionProps {
  readonly kept: PositionsKept;
  onForget(): void;
}

export function HeardSection({ kept: { count, last }, onForget }: HeardSectionProps) {
  const translate = useTranslate();
  const days = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium' });
  if (count === 0) {
    return <p class="rows heard-none">{translate('options.heardNone')}</p>;
  }
  return (
    <div class="rows heard">
      <p class="setting">
        <span>{translate('options.heardCount', { count, values: [days.format(last)] })}</span>
        <button
          type="button"
          class="button"
          data-kind="quiet"
          aria-label={translate('options.forgetHeard')}
          onClick={onForget}
        >
          {translate('options.forget')}
        </button>
      </p>
    </div>
  );
}
