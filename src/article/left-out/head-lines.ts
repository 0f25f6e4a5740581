// Lines of the page's head that the view shows above the article in its own way.
import type { ElementContent } from 'hast';
import { comparable } from '../comparable';
import { trimHead } from '../head';
import { elementsIn, textOf } from '../tree';

export interface HeadFacts {
  readonly title: string;
  readonly byline: string;
  readonly published: string;
}

/** Whether a block says the title, the author or the date again, and nothing else. */
export function headTest({ title, byline, published }: HeadFacts): (block: ElementContent) => boolean {
  const facts = { title, byline, titleMark: -1 };
  return (block) => {
    if (trimHead([block], facts).length > 0) return false;
    const text = comparable(textOf(block));
    if (text === comparable(title)) return true;
    if (byline !== '' && text.endsWith(comparable(byline))) return true;
    return isShownDate(text, published) && linksIn(block).every((link) => link === comparable(byline));
  };
}

function linksIn(block: ElementContent): string[] {
  const links = [...elementsIn(block)].filter(({ tagName }) => tagName === 'a');
  return links.map((link) => comparable(textOf(link)));
}

/** The view shows the day of publication. A line that names another, such as that of an update, says more. */
function isShownDate(text: string, published: string): boolean {
  if (published === '') return false;
  const named = (text.match(/\d+/g) ?? []).map(Number);
  const [year = 0, , day = 0] = published.slice(0, 10).split('-').map(Number);
  const isDated = named.some((number) => number > 1900);
  return !isDated || (named.includes(year) && named.includes(day));
}
