// Every sentence a person sees, in the browser's language.

import { browser } from 'wxt/browser';
import { type GeneratedI18nStructure, i18n } from '#i18n';

export type MessageKey = keyof GeneratedI18nStructure;

/** What is put into a message. `Reason` of the decisions has this shape. */
export interface Fill {
  /** Picks the plural form, and fills `$1`. */
  readonly count?: number;
  /** Fill `$1`, `$2` … (after the count, where there is one). */
  readonly values?: readonly string[];
}

export function translate(key: MessageKey, fill: Fill = {}): string {
  // The generated overloads want each key's own arity; a reason's key is known at run time only.
  const untyped = i18n.t as (key: string, ...rest: unknown[]) => string;
  const values = (fill.values ?? []).map(withoutPluralMark);
  if (fill.count === undefined) {
    return untyped(key, values);
  }
  return untyped(key, fill.count, [formatCount(fill.count), ...values]);
}

let counts: Intl.NumberFormat | undefined;

/** One formatter for all: making one costs more than all the rest of a message. */
function formatCount(count: number): string {
  counts ??= new Intl.NumberFormat(uiLocale());
  return counts.format(count);
}

/** The browser's language, BCP 47. */
export function uiLocale(): string {
  return browser.i18n.getUILanguage();
}

export function uiDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** Plural forms are kept in one message with ` | ` between them: a title with a bar in it must not make another form. */
function withoutPluralMark(value: string): string {
  return value.replaceAll(' | ', '\u00a0|\u00a0');
}

/** Tells the browser and assistive technology which language an extension page speaks. */
export function localiseDocument(title: MessageKey): void {
  document.documentElement.lang = uiLocale();
  document.documentElement.dir = uiDirection();
  document.title = translate(title);
}
