// The allow-list for passages that are shown below the article. Pure and idempotent, like that of the body.
import type { Root } from 'hast';
import { isHeading, levelOf } from '../headings';
import { sanitizeBody } from '../sanitize';
import { elementsIn } from '../tree';

/** Below the section that lists them, and below its kinds. */
const TOP_LEVEL = 3;

/** No ids, which name places in the article; headings keep their order below the view's own. */
export function sanitizePassage(passage: Root): Root {
  const safe = sanitizeBody(passage);
  const elements = [...elementsIn(safe)];
  const headings = elements.filter(isHeading);
  const shift = TOP_LEVEL - Math.min(...headings.map(({ tagName }) => levelOf(tagName)));
  for (const heading of headings) heading.tagName = `h${Math.min(6, levelOf(heading.tagName) + shift)}`;
  for (const { properties } of elements) delete properties['id'];
  return safe;
}
