// What a page calls the boxes around a block. The boxes go, their names still tell what the block is.
import type { Element, Root } from 'hast';

declare module 'hast' {
  interface ElementData {
    /** Names and ids of the element and the boxes around it, outermost first. */
    names?: string;
  }
  interface RootData {
    names?: string;
  }
}

/** Longer paths are cut at the outer end. */
const MAX_CHARACTERS = 400;

/** Notes the names on every element. Changes the tree. */
export function noteBoxes(box: Root | Element, names = ''): void {
  for (const child of box.children) {
    if (child.type !== 'element') continue;
    const { className, id } = child.properties;
    const own = [child.tagName, ...(Array.isArray(className) ? className : []), id ?? ''].filter(Boolean).join('.');
    const path = `${names}>${own}`.slice(-MAX_CHARACTERS);
    child.data = { ...child.data, names: path };
    noteBoxes(child, path);
  }
}

/** The names are the page's own: what leaves this layer has none. Changes the tree. */
export function forgetBoxes(box: Root | Element): void {
  for (const child of box.children) {
    if (child.type !== 'element') continue;
    delete child.data;
    forgetBoxes(child);
  }
}
