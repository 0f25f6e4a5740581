// How clearly a block's images are a strip of brand logos.
import type { Block, Image, Page } from '../../blocks/page';
import { imagesIn, wordCount } from '../../blocks/queries';

export interface LogoImages {
  /** Distinct logos. */
  readonly count: number;
  /** 0..1: how many of the images name themselves a logo or look like one by size. */
  readonly likeness: number;
  /** The same sequence is listed more than once, for an endless scroll. */
  readonly doubled: boolean;
}

/** Fewer images make no strip. */
const FEWEST = 4;
/** Logos stand alone: a strip has hardly any words besides. */
const MOST_WORDS = 10;
/** CSS pixels. Brand images in strips are small; photographs in galleries are not. */
const MOST_WIDTH = 260;
const MOST_HEIGHT = 120;

/** Evidence about the images of a block, or undefined where they are no strip at all. */
export function logoImages(page: Page, block: Block): LogoImages | undefined {
  if (block.imageEnd - block.imageStart < FEWEST || wordCount(block) > MOST_WORDS) return undefined;
  const images = imagesIn(page, block);
  if (images.length < FEWEST) return undefined;
  if (images.some(isShareIcon) || !images.every(isSmall)) return undefined;
  const keys = images.map((image) => image.source || image.alt);
  const named = images.filter((image) => LOGO.test(`${image.alt} ${image.source}`)).length / images.length;
  const sized = images.filter((image) => image.width > 0).length / images.length;
  const doubled = isDoubled(keys);
  const nameless = keys.every((key) => key === '');
  if (nameless) return undefined;
  const shown = Math.max(named * 0.8 + sized * 0.2, areOfOneHeight(images) ? ALIKE : 0);
  const likeness = Math.min(1, shown + (LOGO.test(block.name) ? 0.2 : 0));
  return { count: new Set(keys).size, likeness, doubled };
}

/** How much images that have no such name look like logos by their size. */
const ALIKE = 0.6;
/** CSS pixels. Logos in a row are as low as a line or two, and of about one height, however wide. */
const ROW_HEIGHT = 64;
const HEIGHT_RATIO = 1.6;

function areOfOneHeight(images: readonly Image[]): boolean {
  const heights = images.map((image) => image.height);
  return Math.min(...heights) > 0 && Math.max(...heights) <= Math.min(ROW_HEIGHT, Math.min(...heights) * HEIGHT_RATIO);
}

const LOGO = /logo|brand|partner|client|sponsor|as-seen|trusted|marquee/i;
const SHARE = /\b(facebook|twitter|linkedin|whatsapp|telegram|reddit|pinterest|instagram|share|e-?mail|rss)\b/i;

function isShareIcon(image: Image): boolean {
  return image.linked && SHARE.test(image.alt) && !/logo/i.test(image.alt);
}

function isSmall(image: Image): boolean {
  return image.width <= MOST_WIDTH && image.height <= MOST_HEIGHT;
}

/** The sequence is some shorter sequence said two or more times. */
function isDoubled(keys: readonly string[]): boolean {
  for (let times = 2; times <= keys.length / 3; times += 1) {
    const period = keys.length / times;
    if (Number.isInteger(period) && keys.every((key, i) => key === keys[i % period])) return true;
  }
  return false;
}
