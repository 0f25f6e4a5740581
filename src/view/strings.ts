// Strings and number formats reach the components by context, so that they can be drawn without a browser's API.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** `count` picks the plural form and fills `$1`; `values` fill what follows. */
export type Translate = (key: string, fill?: { count?: number; values?: readonly string[] }) => string;

export interface Language {
  readonly translate: Translate;
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
}

const LanguageContext = createContext<Language>({ translate: (key) => key, locale: 'en' });

export const LanguageProvider = LanguageContext.Provider;

export function useTranslate(): Translate {
  return useContext(LanguageContext).translate;
}

export function useLocale(): string {
  return useContext(LanguageContext).locale;
}
