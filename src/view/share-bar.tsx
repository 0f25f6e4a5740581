// What the page's words went into, as one bar with its key.
import { formatShare } from './formats';
import { percentsOf, type Shares, sharesOf } from './shares';
import { useLocale, useTranslate } from './strings';

export function ShareBar({ words }: { words: Parameters<typeof sharesOf>[0] }) {
  const translate = useTranslate();
  const locale = useLocale();
  const shares = sharesOf(words);
  const percents = percentsOf(shares);
  const parts = (['article', 'folded', 'rest'] as const satisfies readonly (keyof Shares)[]).filter(
    (part) => percents[part] > 0,
  );
  return (
    <div class="share">
      <div class="share-bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part} class="share-part" data-part={part} style={{ flexGrow: shares[part] }} />
        ))}
      </div>
      <ul class="share-key">
        {parts.map((part) => (
          <li key={part}>
            <span class="share-dot" data-part={part} aria-hidden="true" />
            {translate(`share.${part}`)} <span class="share-number">{formatShare(percents[part] / 100, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
