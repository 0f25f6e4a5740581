// What a page's JSON-LD says of its videos: a title and a still picture, by the address they are played at.
import { plainText } from './plain-text';
import { videoAt } from './services';

export interface StatedVideo {
  readonly title?: string;
  readonly poster?: string;
}

const MAX_SCRIPTS = 20;
const MAX_CHARACTERS = 300_000;
const MAX_OBJECTS = 300;

/** Asks by the address that a video is watched at. */
export function videosStated(document: Document): (address: string) => StatedVideo | undefined {
  const known = new Map<string, StatedVideo>();
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]')).slice(0, MAX_SCRIPTS);
  for (const script of scripts) {
    for (const video of videosIn(parse(script.textContent ?? ''))) {
      const stated = { title: plainText(text(video['name'])), poster: text(listed(video['thumbnailUrl'])[0]) };
      for (const key of ['embedUrl', 'contentUrl', 'url']) {
        const address = text(video[key]);
        const watched = URL.canParse(address) ? videoAt(new URL(address))?.address : undefined;
        if (watched) known.set(watched, stated);
      }
    }
  }
  return (address) => known.get(address);
}

function parse(source: string): unknown {
  if (source.length > MAX_CHARACTERS || !source.includes('VideoObject')) return undefined;
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Breadth first, in bounds: a page may nest without end. */
function videosIn(top: unknown): Record<string, unknown>[] {
  const videos: Record<string, unknown>[] = [];
  const queue: unknown[] = [top];
  for (let index = 0; index < Math.min(queue.length, MAX_OBJECTS); index += 1) {
    const value = queue[index];
    if (typeof value !== 'object' || value === null) continue;
    // An object, and looked into by its own keys alone.
    const fields = Object.fromEntries(Object.entries(value).slice(0, MAX_OBJECTS));
    if (listed(fields['@type']).includes('VideoObject')) videos.push(fields);
    queue.push(...Object.values(fields));
  }
  return videos;
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
