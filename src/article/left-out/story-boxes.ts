// The boxes of the live page in which the story stands: what in them is not in the body was passed over.
import { native } from '../../blocks/native';
import { longestWords } from './longest-words';
import { type Said, saidIn } from './said';
import type { Texts } from './texts';

export interface StoryBox {
  readonly element: Element;
  readonly said: Said;
}

/** Words of a text that another place of the page does not have all of. */
const LOOKED_FOR = 12;
/** Shorter blocks can stand anywhere in a page. */
const LONG = 80;

/**
 * The page's main column; and where the body has text from beside it, what holds that as well.
 * @param story the innermost box around the prose, in the live page.
 */
export function storyBoxes(story: Element | undefined, texts: Texts): StoryBox[] {
  if (!story) return [];
  const column = columnOf(story);
  const said = saidIn(column, texts);
  const unfound = [...texts.written].filter((text) => text.length >= LONG && !said.texts.has(text));
  const beside = absentFrom(column, unfound);
  let around = column;
  for (let wanted = beside; wanted.length > 0; wanted = absentFrom(around, wanted)) {
    const above = native<Node, 'parentElement'>(around, 'parentElement');
    if (!above) break;
    around = above;
  }
  if (around === column) return [{ element: column, said }];
  return Array.from(native(around, 'children'))
    .filter((child) => Node.prototype.contains.call(child, column) || holdsSome(child, beside))
    .map((element) => ({ element, said: saidIn(element, texts) }));
}

/** Standfirst, author and notes often stand in it beside the box that holds the prose. */
function columnOf(story: Element): Element {
  const around = (selector: string) => Element.prototype.closest.call(story, selector);
  return around('article, [role="article"]') ?? around('main, [role="main"]') ?? story;
}

function absentFrom(element: Element, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const says = textIn(element);
  return texts.filter((text) => !says(text));
}

function holdsSome(element: Element, texts: readonly string[]): boolean {
  const says = textIn(element);
  return texts.some(says);
}

/** Whether an element says a text, as far as its longest words tell. Where a box ends, the page need not write a space. */
function textIn(element: Element): (text: string) => boolean {
  const all = (native<Node, 'textContent'>(element, 'textContent') ?? '').toLowerCase();
  return (text) => longestWords(text, LOOKED_FOR).every((word) => all.includes(word));
}
