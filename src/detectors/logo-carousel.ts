// A strip of small brand images. Alone it may be the article's subject; listed twice or moved
// without end it is decoration.
import type { Block, Page } from '../blocks/page';
import { childrenOf, imagesIn, linksIn, wordCount } from '../blocks/queries';
import type { Detector, Reason, Signal } from '../decide/types';
import { hashWords } from '../fingerprints/hash';
import { signalsFrom } from './cues/evidence';
import { placeOf } from './cues/flow';
import { type LogoImages, logoImages } from './cues/logo-images';
import { setApart } from './cues/set-apart';
import { blocksWith, hasPhrase, openingPhrase } from './lexicon';

export const logoCarousel: Detector = {
  id: 'logo-carousel',
  category: 'logos',
  detect(page) {
    const strips = findStrips(page);
    return [...strips.flatMap((strip) => signalsOf(page, strip, strips)), ...namedStrips(page)];
  },
};

interface Strip {
  readonly block: Block;
  readonly images: LogoImages;
  readonly key: number;
}

/** Images that do not at least half look like logos make no signal at all. */
const LEAST_LIKENESS = 0.5;

/** The outermost block around each strip: it takes the clones of a carousel along. */
function findStrips(page: Page): Strip[] {
  const strips: Strip[] = [];
  for (let id = 0; id < page.blocks.length; ) {
    const block = page.blocks[id];
    const images = block && !block.hidden ? logoImages(page, block) : undefined;
    if (!block || !images || images.likeness < LEAST_LIKENESS) {
      id += 1;
      continue;
    }
    strips.push({ block, images, key: hashWords(imagesIn(page, block).map((image) => image.source || image.alt)) });
    id = block.end;
  }
  return strips;
}

function signalsOf(page: Page, strip: Strip, all: readonly Strip[]): Signal[] {
  const { block, images } = strip;
  const copies = all.filter((other) => other.key === strip.key).map((other) => other.block.id);
  const make = (strength: number, reason: Reason): Signal => ({
    block: block.id,
    detector: 'logo-carousel',
    category: 'logos',
    strength,
    reason,
    ...(copies.length > 1 ? { copies } : {}),
  });
  const labelled = hasPhrase(page, 'logoHeadings', block);
  const between = placeOf(page, block) === 'between';
  const endless = page.blocks.slice(block.id, block.end).some((inner) => inner.layout?.endless);
  return [
    make(images.likeness, { key: 'logoStrip', count: images.count }),
    ...(images.doubled ? [make(1, { key: 'doubledStrip' })] : []),
    ...(labelled ? [make(1, { key: 'logoHeading' })] : []),
    ...(between ? [make(1, { key: 'interrupts' })] : []),
    ...(setApart(page, block) > 0 ? [make(setApart(page, block), { key: 'setApart' })] : []),
    ...(endless ? [make(1, { key: 'endlessStrip' })] : []),
  ];
}

/** Logos that a style sheet paints over the names of the brands: a label, and short links that stand for nothing else. */
function namedStrips(page: Page): Signal[] {
  return blocksWith(page, 'logoHeadings')
    .filter((block) => isNamedStrip(page, block))
    .flatMap((block) =>
      signalsFrom(logoCarousel, block, {
        logoHeading: 1,
        brandNames: 1,
        interrupts: placeOf(page, block) === 'between' ? 1 : 0,
        setApart: setApart(page, block),
      }),
    );
}

const FEWEST_NAMES = 3;
/** A brand is called by a few words. */
const NAME_WORDS = 4;
const MOST_STRIP_WORDS = 40;

function isNamedStrip(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (
    block.hidden ||
    block.ownWords > 0 ||
    words > MOST_STRIP_WORDS ||
    openingPhrase(page, 'logoHeadings', block) === 0
  )
    return false;
  const [label, ...rest] = [...childrenOf(page, block)].filter((child) => wordCount(child) > 0);
  const links = linksIn(page, block);
  const short = links.every((link) => link.wordEnd - link.wordStart <= NAME_WORDS);
  const linked = rest.reduce((sum, child) => sum + child.linkedWords, 0);
  return label?.linkedWords === 0 && links.length >= FEWEST_NAMES && short && linked === words - wordCount(label);
}
