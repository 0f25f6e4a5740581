// Small readable HTML -> page, for tests that need a whole page rather than literal data.
import type { Block, Page } from '../../src/blocks/page';
import { type Segmentation, segment } from '../../src/blocks/segment';

/** Segments the body of an HTML string. Needs a DOM: the test file asks for happy-dom in its first line. */
export function pageFrom(body: string, head = '<title>A title</title>'): Segmentation & { document: Document } {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  return { ...segment(document), document };
}

/** A page that is an article: a headline, prose enough, `inside` between two of its paragraphs and `after` behind them. */
export function articleWith(inside: string, before = '', after = ''): Segmentation & { document: Document } {
  return pageFrom(
    `${before}<main><h1>Harbour pilots trust the new tide model</h1>${PROSE.slice(0, 4).join('')}${inside}${PROSE.slice(4).join('')}${after}</main>`,
    '<title>Harbour pilots trust the new tide model</title><meta property="og:type" content="article">',
  );
}

/** The one block that a test marked with an id. */
export function blockOf(page: Page, id: string): Block {
  const found = page.blocks.find((block) => block.name.split(' ')[0] === id);
  if (!found) throw new Error(`no block is named ${id}`);
  return found;
}

const PROSE = [
  'For eleven years the pilots of the estuary have kept a paper table of tides beside the radio, and corrected it by hand.',
  'Last winter the harbour master put a small learning model next to it, fed by nine gauges along the dredged channel.',
  'By February the two disagreed on forty mornings, and on thirty-six of them the water sided with the machine.',
  'Nobody threw the table away, because a table needs no current and has never once asked to be restarted.',
  'The insurers sent an engineer who watched for a week, wrote down what she saw and went home without a complaint.',
  'What persuaded the sceptics was a foggy night in March when a tanker waited twenty minutes on the advice of a graph.',
  'The captain grumbled over the open channel, then thanked the tower before breakfast and asked who had drawn it.',
  'A second model, trained on the upper river, arrives in autumn if the council finds the money for more gauges.',
].map((sentence) => `<p>${sentence}</p>`);
