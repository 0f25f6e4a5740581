// What a language's word list holds. Phrases are written as a person writes them, without punctuation; they
// are normalised as the page's words are (blocks/words.ts) when they are first looked up.

export interface Lexicon {
  /** BCP 47 primary language. */
  readonly language: string;
  /** Asks to sign up, buy, join or download: what a promo wants the reader to do. */
  readonly asks: readonly string[];
  /** Names what comes by mail: a newsletter, the inbox. */
  readonly newsletter: readonly string[];
  /** Opens a line that points at another page of the site. */
  readonly leads: readonly string[];
  /** Headings over links to other pages. */
  readonly relatedHeadings: readonly string[];
  /** Headings over lists of links that belong to the story: its sources, its contents, what came before. */
  readonly ownHeadings: readonly string[];
  /** Those among the related ones that a story may well use for a section of its own. */
  readonly broadHeadings: readonly string[];
  /** Labels over the logos of customers, partners and media. */
  readonly logoHeadings: readonly string[];
  /** Asks to share, like or post the page. */
  readonly share: readonly string[];
  /** Points at the site's app or its channels on other services. */
  readonly channels: readonly string[];
  /** Labels of advertising and of partners' content. */
  readonly advert: readonly string[];
  /** What stands on and about the buttons of product and tool boxes. */
  readonly deals: readonly string[];
  /** Asks for money: donations, memberships, subscriptions to go on reading. */
  readonly support: readonly string[];
  /** Asks for comments, votes and ratings. */
  readonly engagement: readonly string[];
  /** Labels of tag lists, author cards and notes about the publisher. */
  readonly siteChrome: readonly string[];
  /** Help lines, warnings, corrections and disclosures: content, however often repeated. */
  readonly notices: readonly string[];
  /** Consent and privacy dialogs. */
  readonly consent: readonly string[];
}
