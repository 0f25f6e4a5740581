// The article's safe tree as components. No HTML string is ever made of it.
// Loaded on demand: the popup draws its ledger before this is needed.
import type { Element, Root } from 'hast';
import type { ComponentChildren } from 'preact';
import { formulaOf } from './formula';
import { Lightbox } from './lightbox';
import { Anchor } from './link';
import { Listing } from './listing';
import { Notes } from './notes';
import { Picture } from './picture';
import { Table } from './table';
import { renderTree } from './tree';

/** The allow-list of `article`. */
export type Sanitize = (body: Root) => Root;

const COMPONENTS = { a: Anchor, img: Picture, pre: Listing, table: Table };

/**
 * @param body must have been through the allow-list in this same page.
 * @param sanitize what is drawn in addition, such as formulas set from their source, goes through it as well; without it
 * there is none.
 */
export function renderBody(body: Root, sanitize?: Sanitize): ComponentChildren {
  const components = { ...COMPONENTS, math: formulaOf(sanitize) };
  const render = (tree: Root | Element) => renderTree(tree, components);
  return (
    <Notes body={body} render={render}>
      <Lightbox>{render(body)}</Lightbox>
    </Notes>
  );
}
