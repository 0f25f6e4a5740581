// How a raised or lowered text is written: Markdown takes these two elements as they are, and without them 10⁶ is 106.
import type { Emphasis, Parents } from 'mdast';
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown';

export const nodeHandlers = {
  emphasis(node: Emphasis, parent: Parents | undefined, state: State, info: Info): string {
    const name = node.data && 'hName' in node.data ? node.data.hName : undefined;
    if (typeof name !== 'string') return defaultHandlers.emphasis(node, parent, state, info);
    return `<${name}>${state.containerPhrasing(node, { ...info, before: '>', after: '<' })}</${name}>`;
  },
};
