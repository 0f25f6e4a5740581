// The one adapter around Mozilla's Readability, which finds the element that holds the article.
import { Readability } from '@mozilla/readability';
import { topicsIn } from '../detectors/lexicon';
import { type Check, TooLarge } from './bounds';
import { lettersOf } from './comparable';
import { isNamedApart } from './names-apart';

/** Fewer characters than this are a caption or a notice, not an article. */
const MIN_CHARACTERS = 140;

/** Headings over what readers and others add. */
const APART =
  /^\W*(?:\d+\W+)?(?:comments?|commentaires?|comentarios?|commenti|repl(?:y|ies)|responses?|discussions?|community|related|sponsors?|share|social)\b.{0,12}$/i;

/** A title without a single word: see `withoutTitle`. */
const NO_TITLE = '·';

/** The article's element, taken out of the clone, which is used up by it; undefined when there is none. Throws TooLarge. */
export function extractArticle(clone: Document, check: Check): Element | undefined {
  withoutTitle(clone);
  const found = parse(clone, check);
  return (found?.textContent ?? '').trim().length >= MIN_CHARACTERS ? found : undefined;
}

/** Readability throws on documents it was not made for (frames, nesting beyond the stack); those have no article. */
function parse(clone: Document, check: Check): Element | undefined {
  try {
    const reading = new Readability<Node>(clone, {
      serializer: (node) => node,
      keepClasses: true,
      disableJSONLD: true,
    });
    stopInTime(reading, check);
    // The serializer is handed the article's element.
    return (reading.parse()?.content as Element | undefined) ?? undefined;
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    return undefined;
  }
}

/** Each of its walks through the clone asks this one method for the next element, which its types do not tell of. */
interface Walking {
  _getNextNode(node: Element, ignoreSelfAndKids?: boolean): Element | null;
}

function stopInTime(reading: Readability<Node>, check: Check): void {
  const walking = reading as unknown as Walking; // See there.
  const next = walking._getNextNode;
  walking._getNextNode = (node, ignoreSelfAndKids) => {
    check();
    return next.call(reading, node, ignoreSelfAndKids);
  };
}

/**
 * Readability drops the first h1 or h2 whose words all occur in the title: under "Pricing and plans explained" it
 * loses the section "Pricing". It is given no title to compare with; the title's own
 * heading was taken out before.
 */
function withoutTitle(clone: Document): void {
  for (const element of clone.querySelectorAll('title, meta')) element.remove();
  const meta = clone.createElement('meta');
  meta.setAttribute('name', 'title');
  meta.setAttribute('content', NO_TITLE);
  (clone.head ?? clone.documentElement)?.append(meta);
}

/**
 * Readability judges by names, and headings and their sections are often named after their own words, or for being
 * headings: "respond-to-comments" is no discussion, "header-anchor" no header. Changes the clone.
 */
export function plainHeadings(clone: Document): void {
  for (const heading of clone.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const section = heading.parentElement;
    if (section && isNamedAfter(section, heading.textContent ?? '')) section.removeAttribute('id');
    heading.removeAttribute('id');
    if (!isNamedApart(heading)) heading.removeAttribute('class');
  }
}

/** "leave-a-comment" says what the section is, and so does its heading. */
function isNamedAfter(section: Element, title: string): boolean {
  const name = lettersOf(section.id);
  if (name === '' || !lettersOf(title).startsWith(name) || APART.test(title)) return false;
  return topicsIn(title, { opening: true }).size === 0;
}
