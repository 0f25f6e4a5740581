// What a voice is given for a text that stands on the page.

/** Breaks that only the eye needs would cut words in two for the ear. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const ADDRESS = /\bhttps?:\/\/(?:www\.)?([^\s/?#"'<>()]+)[^\s"'<>()]*?(?=[.,;:!?]?(?:[\s"'<>()]|$))/giu;
/** "[12]", "[a]", "[note 3]": marks of footnotes. */
const NOTE = /\s?\[(?:\p{L}+ )?(?:\d{1,3}|\p{Ll})\]/gu;

/** '' where there is nothing to say: some voices never end an utterance without words. */
export function spokenText(text: string): string {
  const spoken = text.replace(UNSEEN, '').replace(ADDRESS, '$1').replace(NOTE, '').trim();
  return /[\p{L}\p{N}]/u.test(spoken) ? spoken : '';
}
