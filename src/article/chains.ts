// Shortens chains of boxes that hold nothing but the next box. Readability looks five levels up and at every level asks
// for all that is below, so a long chain hides what belongs together and makes it slow.

/** Boxes of one chain that stay, besides the last, whose name says most about what it holds. */
const KEPT = 5;

/** Takes the surplus boxes out of each chain. Changes the clone. */
export function shortenChains(clone: Document): void {
  let chain: Element[] = [];
  for (const box of clone.body?.querySelectorAll('div, section') ?? []) {
    if (chain.length > 0 && chain.at(-1) === box.parentElement) chain.push(box);
    else chain = [box];
    if (isLink(box)) continue;
    const kept = chain[KEPT - 1];
    if (kept && chain.length > KEPT + 1) kept.replaceChildren(box);
    chain = [];
  }
}

/** A plain box around one other box, which is what follows it in document order. */
function isLink(element: Element): boolean {
  if (element.childElementCount !== 1 || !/^(?:div|section)$/.test(element.firstElementChild?.localName ?? ''))
    return false;
  if (['hidden', 'aria-hidden', 'role', 'style'].some((name) => element.hasAttribute(name))) return false;
  return Array.from(element.childNodes).every((node) => node.nodeType !== 3 || !node.nodeValue?.trim());
}
