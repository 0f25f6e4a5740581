// Numbers and dates in the reader's language.

export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A date as the page states it, or '' when it states none that can be understood. */
export function formatDate(iso: string, locale: string, style: 'medium' | 'long'): string {
  const date = new Date(iso);
  if (iso === '' || Number.isNaN(date.getTime())) {
    return '';
  }
  // A bare date is a day, not a moment: shown in UTC it stays the day that was written.
  const timeZone = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(locale, { dateStyle: style, ...timeZone }).format(date);
}

/** A size in kilobytes or megabytes, as few digits as tell it. */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, by] = bytes < 1_000_000 ? ['kilobyte', 1000] : bytes < 1e9 ? ['megabyte', 1e6] : ['gigabyte', 1e9];
  const maximumFractionDigits = bytes >= 1_000_000 && bytes / by < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(bytes / by);
}
