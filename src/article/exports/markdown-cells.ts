// Blocks in the cell of a table, which has room for one line: paragraphs, items and lines of code side by side.
import type { Nodes, PhrasingContent } from 'mdast';

const BREAK: PhrasingContent = { type: 'html', value: '<br>' };

export function asLine(nodes: readonly Nodes[]): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  let open = false;
  for (const node of nodes) {
    const { isBlock, words } = wordsOf(node);
    if (words.length === 0) continue;
    if (line.length > 0 && (isBlock || open)) line.push(BREAK);
    line.push(...words);
    open = isBlock;
  }
  return line;
}

/** A node as words, and whether it stood by itself. */
function wordsOf(node: Nodes): { isBlock: boolean; words: PhrasingContent[] } {
  switch (node.type) {
    case 'text':
      return { isBlock: false, words: [{ ...node, value: node.value.replace(/\s+/g, ' ') }] };
    case 'break':
      return { isBlock: false, words: [BREAK] };
    case 'code':
      return { isBlock: true, words: [{ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') }] };
    case 'math':
      return { isBlock: true, words: [{ type: 'inlineMath', value: node.value }] };
    case 'listItem':
      return { isBlock: true, words: [{ type: 'text', value: '• ' }, ...asLine(node.children)] };
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'blockquote':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
      return { isBlock: true, words: asLine(node.children) };
    case 'thematicBreak':
      return { isBlock: true, words: [] };
    default:
      // What is left is phrasing already.
      return { isBlock: false, words: [node as PhrasingContent] };
  }
}
