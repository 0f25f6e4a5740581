// Readability's root or the page's own story: it scores a few levels of boxes, and of a story that is cut into many boxes
// of their own it takes one.
import { BLOCK_MARK } from './marks';
import { holdsMore, proseWords, readWords } from './prose-words';
import { STATED, type Statement } from './stated';
import { listedOf, MAX_TEASER_WORDS } from './teasers';

/** Of the story's prose, the root holds at least this share; else it is another one's, or a part. */
const MIN_SHARE = 0.6;
/** Fewer words of prose are no story. */
const MIN_STORY_WORDS = 40;
/**
 * Of the story's words, so many are prose; else it is the frame of the whole page. The more of the prose the root holds,
 * the more has to speak for the story: fitted by eye to 130 pages where the two differ.
 */
const MIN_PROSE = 0.25;
const MORE_PROSE = 0.4;
/** What holds more of the words is no frame of the story, whatever it is called. */
const MAX_FRAME = 0.4;

/** Of the words of the page's main box, a root holds at least this share, or of its prose the larger one; */
const MIN_OF_MAIN = 0.4;
const MIN_OF_PROSE = 0.8;
/** and one that holds so many times as many words is the page with all that is hidden in it. */
const MAX_OF_MAIN = 3;
/** A main box with fewer is filled in later. */
const MIN_MAIN_WORDS = 40;

const HEADED = 'h2 > a[href], h3 > a[href], h4 > a[href], h5 > a[href]';
/** So much prose can be a story of its own. */
const ENOUGH_WORDS = 120;

const FRAME =
  'nav, footer, aside, form, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="contentinfo"], [role="complementary"], [role="search"], [style*="display:none"], [style*="display: none"]';

/** The first is Readability's, the others copies from before it changed the document; what is not chosen is used up. */
interface Candidates {
  readonly found: Element | undefined;
  /** The box around the page's prose. */
  readonly story?: Element | undefined;
  /** The box of all the page is about, where the page is no article. */
  readonly main?: Element | undefined;
}

/** @param statement of the page itself: where only the story holds it, that is the root. */
export function chooseRoot({ found, story, main }: Candidates, statement?: Statement): Element | undefined {
  const root = foundOrStory(found, story, statement);
  if (!main) return root;
  dropFrames(main);
  return isRootOf(main, root) ? root : main;
}

/** Of a page without a story Readability takes any text: the notice on cookies, the foot, what stands behind a window. */
function isRootOf(main: Element, root: Element | undefined): boolean {
  const all = readWords(main);
  if (all < MIN_MAIN_WORDS) return true;
  const words = root ? readWords(root) : 0;
  if (!root || words > all * MAX_OF_MAIN) return false;
  // The whole page is better than a notice, and than nothing.
  if (main.localName === 'body') return proseWords(root) >= MIN_STORY_WORDS || proseWords(main) < ENOUGH_WORDS;
  if (words >= all * MIN_OF_MAIN) return true;
  return isWithin(root, main) && proseWords(root) >= Math.max(MIN_STORY_WORDS, proseWords(main) * MIN_OF_PROSE);
}

/** Told by the numbers of its blocks: both are copies. */
function isWithin(root: Element, main: Element): boolean {
  const [first] = root.querySelectorAll(`[${BLOCK_MARK}]`);
  return first !== undefined && main.querySelector(`[${BLOCK_MARK}="${first.getAttribute(BLOCK_MARK)}"]`) !== null;
}

function foundOrStory(
  found: Element | undefined,
  story: Element | undefined,
  statement: Statement | undefined,
): Element | undefined {
  if (!story) return found;
  dropFrames(story);
  if (statement && isOf(story, statement) && !(found && isOf(found, statement))) return story;
  const held = found ? proseWords(found) : 0;
  // Only where the root could be the whole story: a list of parts, each headed by a link, is one too.
  const all = proseWords(story) - (held < ENOUGH_WORDS ? 0 : teaserWords(story));

  const share = all === 0 ? 1 : held / all;
  if (share >= MIN_SHARE || all < MIN_STORY_WORDS) return found;
  return all >= readWords(story) * (MIN_PROSE + MORE_PROSE * share) ? story : found;
}

function isOf(root: Element, statement: Statement): boolean {
  return statement.isIn(root.textContent ?? '') >= STATED;
}

function dropFrames(story: Element): void {
  const most = readWords(story) * MAX_FRAME;
  for (const frame of story.querySelectorAll(FRAME))
    if (story.contains(frame) && !holdsMore(frame, most)) frame.remove();
}

/** Words of prose in boxes that announce other pages, each headed by a link. */
function teaserWords(story: Element): number {
  const teasers = listedOf(Array.from(story.querySelectorAll(HEADED), teaserAround));
  return teasers.reduce((sum, teaser) => sum + proseWords(teaser), 0);
}

function teaserAround(link: Element): Element {
  let teaser = link;
  for (let box = link.parentElement; box; box = box.parentElement) {
    if (holdsMore(box, MAX_TEASER_WORDS) || box.querySelectorAll(HEADED).length > 1) break;
    teaser = box;
  }
  return teaser;
}
