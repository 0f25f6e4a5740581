// Boxes around the article that no reader takes for a part of it: sign-ups and comment boxes, the author's card, cookie
// notices. Readability takes some of them in where they stand close to the text.
import { namesOf } from './names-apart';
import { holdsMore, proseWords } from './prose-words';
import { listedOf, MAX_TEASER_WORDS } from './teasers';

const FIELDS =
  'textarea, select, input:not([type="hidden"], [type="submit"], [type="button"], [type="image"], [type="reset"])';
const BOXES = 'div, section, aside, ul, p, [role="dialog"], [aria-modal="true"]';
const DIALOG = '[role="dialog"], [aria-modal="true"]';

/** Names that stand for nothing else. */
const FURNITURE =
  /(?:^|[-_\s])(?:saboxplugin(?:-wrap)?|(?:about|post|entry|article)-?_?author|author-?_?(?:bio|box|card|profile|desc(?:ription)?)|(?:writer|contributor)-?_?(?:bio|box|card)|bio-?_?(?:box|card)|cookies?-?_?(?:bar|notice|banner|consent|law|message|policy|info)|cli-bar(?:-container)?|gdpr|comment-?_?(?:respond|form|rules|policy)|(?:site|nav)-?_?menu|popup|toc|table-of-contents)(?:$|[-_\s])/i;

/** What pops up over an article says something else. Shops have what they tell of a product in such boxes. */
const WINDOW = /(?:^|[-_\s])modal(?:$|[-_\s])/i;

/** Words that such a box may hold. */
const MAX_WORDS = 220;
/** Words of prose that a form may hold: its privacy notice, a sentence on what it is good for. */
const MAX_FORM_PROSE = 150;
/** 0..1: what holds more of the page's prose is the page. Some sites wrap it in a form. */
const MAX_FORM_SHARE = 0.2;
const MAX_SHARE = 0.3;

const DATED = /(?:19|20)\d\d|\d:\d\d|\bago\b/;

/** Changes the clone. */
export function dropFurniture(clone: Document, isArticle: boolean): void {
  if (!clone.body) return;
  for (const teaser of teasersIn(clone)) teaser.remove();
  const forms = [...clone.querySelectorAll('form')].filter((form) => form.querySelector(FIELDS));
  const boxes = [...clone.querySelectorAll(BOXES)].filter((box) => isFurniture(box) || (isArticle && isWindow(box)));
  if (forms.length + boxes.length === 0) return;
  const all = proseWords(clone.body);
  for (const form of forms) drop(form, () => proseWords(form) <= Math.min(MAX_FORM_PROSE, all * MAX_FORM_SHARE));
  for (const box of boxes) drop(box, () => !holdsMore(box, MAX_WORDS) && proseWords(box) <= all * MAX_SHARE);
}

function isFurniture(box: Element): boolean {
  return FURNITURE.test(namesOf(box));
}

function isWindow(box: Element): boolean {
  return box.matches(DIALOG) || WINDOW.test(namesOf(box));
}

function drop(box: Element, isSmall: () => boolean): void {
  if (!box.querySelector('h1, article') && isSmall()) box.remove();
}

/** Several articles of one build, each short, dated and linked, are news of other things or comments. */
function teasersIn(clone: Document): Element[] {
  return listedOf([...clone.querySelectorAll('article')].filter(isTeaser));
}

function isTeaser(article: Element): boolean {
  if (article.querySelector('h1, article') || !article.querySelector('a[href]')) return false;
  return !holdsMore(article, MAX_TEASER_WORDS) && DATED.test(article.textContent ?? '');
}
