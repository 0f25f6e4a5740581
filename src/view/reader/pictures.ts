// The bytes of an article's pictures. Extension pages may show pictures from anywhere but fetch nothing, and so it shall
// stay: each is loaded as a picture, without cookies and without telling where from, and drawn anew. A server that does
// not let others read its pictures is not read; the file then has a link in the picture's place.
import type { Picture, Pictures } from '../../article/types';

const MOST_PICTURES = 80;
const AT_ONCE = 4;
const PATIENCE = 10_000;
/** Pixels of the longer side, for a page and for readers of books. */
const LONGEST = 1600;
/** A picture may be drawn from so many pixels; decoding one more costs more memory than phones have. */
const MOST_PIXELS = 40_000_000;
const MOST_BYTES = 40_000_000;
const QUALITY = 0.85;

/** `progress` is told of each picture that was tried. Never rejects: what cannot be had is left out. */
export async function fetchPictures(
  addresses: readonly string[],
  progress: (done: number, all: number) => void,
): Promise<Pictures> {
  const waiting = addresses.slice(0, MOST_PICTURES);
  const all = waiting.length;
  const pictures = new Map<string, Picture>();
  let bytes = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const picture = bytes < MOST_BYTES ? await fetchPicture(address).catch(() => undefined) : undefined;
      if (picture) pictures.set(address, picture);
      bytes += picture?.bytes.length ?? 0;
      done += 1;
      progress(done, all);
    }
  };
  if (all > 0) progress(0, all);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return pictures;
}

async function fetchPicture(address: string): Promise<Picture | undefined> {
  const image = await load(address);
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return undefined;
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  // Throws where the server did not allow reading.
  const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels && encode(canvas, isOpaque(pixels));
}

function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.referrerPolicy = 'no-referrer';
  image.decoding = 'async';
  image.src = address;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      // Gives the connection up.
      image.src = '';
      reject(new Error('too slow'));
    }, PATIENCE);
    image
      .decode()
      .then(() => resolve(image), reject)
      .finally(() => clearTimeout(timer));
  });
}

function isOpaque(pixels: Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false;
  return true;
}

/** Every reader of books knows these two. Drawings are smaller as PNG, photographs as JPEG. */
async function encode(canvas: HTMLCanvasElement, opaque: boolean): Promise<Picture | undefined> {
  const png = await blobOf(canvas, 'image/png');
  const jpeg = opaque ? await blobOf(canvas, 'image/jpeg') : undefined;
  const smaller = jpeg && (!png || jpeg.size < png.size) ? jpeg : png;
  if (!smaller) return undefined;
  const type = smaller === jpeg ? 'image/jpeg' : 'image/png';
  return { bytes: new Uint8Array(await smaller.arrayBuffer()), type };
}

function blobOf(canvas: HTMLCanvasElement, type: Picture['type']): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));
}
