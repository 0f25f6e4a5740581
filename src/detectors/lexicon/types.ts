// What a language's word list holds. Phrases are written as the page's words are normalised: lower case, no punctuation.

export interface Lexicon {
  /** BCP 47 primary language. */
  readonly language: string;
  /** Asks to sign up, buy, join or download: what a promo wants the reader to do. */
  readonly asks: readonly string[];
  /** Headings over links to other pages. */
  readonly relatedHeadings: readonly string[];
  /** Those among them that a story may well use for a section of its own. */
  readonly broadHeadings: readonly string[];
  /** Help lines, warnings, corrections and disclosures: content, however often repeated. */
  readonly notices: readonly string[];
  /** Consent and privacy dialogs. */
  readonly consent: readonly string[];
}
