// What customers wrote about a product stands on its page as readers' comments stand below an article, and is as little
// what the page itself says.
import { holdsMore } from './prose-words';
import { listedOf } from './teasers';

const BOXES = 'li, div, article, section, tr';
const NAMED = /(?:^|[-_\s])reviews?(?:$|[-_\s])/i;
/** Fewer are a choice of the page's own. */
const MIN_REVIEWS = 4;
/** Fewer words are a rating; more are all of them together, or the page. */
const MIN_WORDS = 8;
const MAX_WORDS = 500;

/** For pages that are no article: those are reviews themselves. Changes the clone. */
export function dropCustomerReviews(clone: Document): void {
  for (const review of listedOf([...clone.querySelectorAll(BOXES)].filter(isReview), MIN_REVIEWS)) review.remove();
}

function isReview(box: Element): boolean {
  if (!NAMED.test(box.getAttribute('class') ?? '') || box.querySelector('h1')) return false;
  return holdsMore(box, MIN_WORDS - 1) && !holdsMore(box, MAX_WORDS);
}
