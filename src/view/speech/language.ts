// Languages by their tags, as pages and voices write them.

/** What a tag says in full: "zh-TW" is Chinese in traditional signs, in Taiwan. */
export interface FullLanguage {
  readonly language: string;
  readonly script: string;
  readonly region: string;
}

/** The first subtag in its current form ("iw" is "he"), or '' for what is no tag. */
export function languageOf(tag: string): string {
  return fullLanguage(tag)?.language ?? '';
}

/** Android's voices write "en_US". Undefined for what is no tag. */
export function fullLanguage(tag: string): FullLanguage | undefined {
  try {
    const { language, script = '', region = '' } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    // Bokmål is what voices for Norwegian speak.
    return { language: language === 'no' ? 'nb' : language, script, region };
  } catch {
    return undefined;
  }
}

/** Under which a voice is chosen: the language, and the script where it is not the language's usual one. */
export function languageKey(tag: string): string {
  const full = fullLanguage(tag);
  if (!full) return '';
  return full.script === fullLanguage(full.language)?.script ? full.language : `${full.language}-${full.script}`;
}

/** Its name for a reader, in the reader's language. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(languageKey(tag) || tag) ?? tag;
  } catch {
    return tag;
  }
}
