// A strip of small brand images. Alone it may be the article's subject; listed twice or moved
// without end it is decoration.
import type { Block, Page } from '../blocks/page';
import { imagesIn } from '../blocks/queries';
import type { Detector, Reason, Signal } from '../decide/types';
import { hashWords } from '../fingerprints/hash';
import { type LogoImages, logoImages } from './cues/logo-images';

export const logoCarousel: Detector = {
  id: 'logo-carousel',
  category: 'logos',
  detect(page) {
    const strips = findStrips(page);
    return strips.flatMap((strip) => signalsOf(page, strip, strips));
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
  const endless = page.blocks.slice(block.id, block.end).some((inner) => inner.layout?.endless);
  return [
    make(images.likeness, { key: 'logoStrip', count: images.count }),
    ...(images.doubled ? [make(1, { key: 'doubledStrip' })] : []),
    ...(endless ? [make(1, { key: 'endlessStrip' })] : []),
  ];
}
