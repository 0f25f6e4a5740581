// Every number that weighs evidence. Numbers that only say what a shape is stand beside that shape.
import type { ReasonKey } from './types';

/**
 * How much a piece of evidence at full strength convinces by itself, 0..1. Evidence adds up as
 * independent witnesses do: score = 1 - product of (1 - weight x strength), the "noisy or" of Pearl.
 * Every weight stays below FOLD_THRESHOLD, so that no single cue ever folds anything.
 */
export const WEIGHTS: Readonly<Record<ReasonKey, number>> = {
  /** Not evidence but the reader's own word, which is not weighed. */
  chosen: 0,
  /** Nor is this: what was judged on an earlier visit is judged again as soon as the page is parsed. */
  remembered: 0,
  /** Stood on three pages of the site. Raising it folds what came near on each of them with fainter evidence. */
  recurs: 0.45,
  /** Copies in the page. Raising it folds repeated boxes whose ask is faint. */
  repeated: 0.5,
  /** Asks the reader to act. Raising it folds single pitches. */
  asksAction: 0.5,
  /** Holds a strip of logos. Raising it folds boxes that show brands but hardly ask. */
  holdsLogos: 0.3,
  /** Is a strip of logos. Raising it folds strips that stand still and occur once. */
  logoStrip: 0.45,
  /** The strip is listed twice or more in a row. Raising it folds doubled strips of other pictures. */
  doubledStrip: 0.25,
  /** An animation moves it without end. Raising it folds moving strips whose pictures hardly look like logos. */
  endlessStrip: 0.4,
  /** Leads where the page's repeated boxes lead. Raising it folds single links to a promoted page. */
  sameTarget: 0.4,
  /** Built like other boxes that lead to the same place. Raising it folds cards of a list that link to one page. */
  sameBuild: 0.45,
  /** Stands above the headline. Raising it folds notices at the top that ask for little. */
  aboveArticle: 0.35,
  /** Its heading announces other pages. Raising it folds such headings over mixed content. */
  relatedHeading: 0.45,
  /** Nothing but links below the heading. Raising it folds link lists under other headings. */
  linkGrid: 0.45,
  /** Nothing at all below the heading. Raising it folds empty sections under other headings. */
  emptyHeading: 0.45,
  /** Opens by announcing another page. Raising it folds sentences that begin so. */
  leadPhrase: 0.5,
  /** Is nothing but a link. Raising it folds single links of the story, to a document say. */
  onlyLink: 0.4,
  /** Leads to other pages of the same site. Raising it folds links to the site's own reporting. */
  siteLink: 0.2,
  /** Stands between two paragraphs. Raising it folds whatever breaks the text. */
  interrupts: 0.2,
  /** Stands behind the last paragraph. Raising it folds notes at the end. */
  behindStory: 0.15,
  /** Is written in capitals. Raising it folds headings in capitals that hold a link. */
  shouted: 0.3,
  /** The page's own code names it so. Raising it trusts class names more. */
  namedSo: 0.3,
  /** Is set apart from the running text. Raising it folds boxes of the story. */
  setApart: 0.2,
  /** Announces other stories by title and excerpt. Raising it folds summaries under linked headings. */
  teaser: 0.35,
  /** Speaks of a newsletter. Raising it folds stories about newsletters. */
  newsletterWords: 0.45,
  /** Has a field for an e-mail address. Raising it folds forms of all kinds. */
  mailField: 0.4,
  /** Its form or frame comes from a newsletter service. Raising it folds embedded posts of such services. */
  mailService: 0.5,
  /** Links that post this page elsewhere. Raising it folds single share links in running text. */
  shareLinks: 0.5,
  /** Asks to share. Raising it folds sentences that speak of sharing. */
  shareWords: 0.4,
  /** Its words are all names of such buttons. Raising it folds lists of services. */
  onlyShareVerbs: 0.45,
  /** A row of icons that lead to such services. Raising it folds rows of contact links. */
  shareIcons: 0.3,
  /** Names an app or a channel to join. Raising it folds stories about such channels. */
  channelWords: 0.45,
  /** Leads to an app store or an account. Raising it folds links to people's accounts. */
  channelLinks: 0.35,
  /** Opens by asking the reader to do something. Raising it folds advice in the story. */
  opensWithAsk: 0.4,
  /** A short last line that opens as calls do. Raising it folds the story's own last lines. */
  closingCall: 0.55,
  /** Leads up to a button at the head of a block that goes on with the story. Raising it trusts broken markup more. */
  opensBox: 0.55,
  /** Its link counts where its visitors come from. Raising it folds links of the story that do so. */
  campaignLink: 0.35,
  /** Its label announces customers or mentions. Raising it folds lists of companies in the story. */
  logoHeading: 0.45,
  /** Names of brands and nothing else. Raising it folds short lists of names. */
  brandNames: 0.3,
  /** A heading and a button, or text and a button. Raising it folds cards of the story. */
  boxedPitch: 0.3,
  /** Is labelled as advertising. Raising it folds stories about it. */
  advertLabel: 0.55,
  /** Is that label and nothing else. Raising it folds labels of other kinds. */
  onlyLabel: 0.4,
  /** A link that is paid for. Raising it folds product links of a review. */
  paidLink: 0.35,
  /** Names a price. Raising it folds price lists. */
  price: 0.3,
  /** Speaks of plans, trials and deals. Raising it folds reports about prices. */
  dealWords: 0.3,
  /** Asks for money. Raising it folds stories about fund-raising. */
  supportWords: 0.45,
  /** Asks for comments or votes. Raising it folds reports on opinion. */
  engagementWords: 0.5,
  /** Puts a question to the reader. Raising it folds questions of the story. */
  asksOpinion: 0.25,
  /** Buttons or stars to vote with. Raising it folds other groups of buttons. */
  votes: 0.4,
  /** Hangs over the page. Raising it folds tools that stay in sight. */
  hangsOver: 0.35,
  /** Opens with a label such as “Tags” or “About the author”. Raising it leaves sections of that name out. */
  chromeLabel: 0.45,
  /** Short links to the site's own lists. Raising it leaves out short link lists. */
  shortSiteLinks: 0.5,
  /** Says who wrote the story. Raising it leaves out notes on the people in it. */
  authorCard: 0.5,
  /** Says when the story was published. Raising it leaves out dates of the story's own. */
  dateLine: 0.5,
  /** Says who holds the rights. Raising it leaves out notes on sources. */
  rightsNote: 0.5,
  /** Holds what readers wrote. Raising it trusts the page's names for that more. */
  readerComments: 0.5,
  /** Stands before the story or at its end. Raising it leaves out more of what stands there. */
  atTheEdge: 0.25,
};

/** At or above this score a block is folded. Raising it folds less. */
export const FOLD_THRESHOLD = 0.6;

/** At or above this score a kept block is worth a line in the ledger. Raising it shortens the ledger. */
export const NEAR_THRESHOLD = 0.4;

/** The largest share of the article's prose that one fold may take. Raising it lets larger boxes go. */
export const MOST_STORY_SHARE = 0.1;

/** The largest share of the article's prose that all folds together may take; beyond it the largest stay. */
export const MOST_TOTAL_SHARE = 0.25;

/** Unlinked prose words that occur once and that a fold may take along. Raising it risks sentences. */
export const MOST_SOLE_WORDS = 32;

/** The same for an element by which the page itself draws a box. Raising it risks boxes of facts. */
export const MOST_BOXED_WORDS = 60;
