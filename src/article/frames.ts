// What the page draws in frames and players: a video becomes a poster that leads to it, anything else that has a name and
// a size a link to it. Nothing of either is loaded.
import type { Element as HastElement } from 'hast';
import { isDeclaredHidden } from '../blocks/attributes';
import { frameOf, type Lifted } from './lift';
import { plainText } from './plain-text';
import { postServiceOf, type Video, videoAt } from './services';
import { element } from './tree';
import { videosStated } from './videos-stated';

const FRAMES =
  'iframe, amp-iframe, video, amp-video, object[data], embed[src], oembed[url], [data-oembed-url], lite-youtube, lite-vimeo, youtube-video, vimeo-video, amp-youtube, amp-vimeo, [data-youtube-id], [data-vimeo-id]';
const SOURCES = [
  'src',
  'data-src',
  'data-lazy-src',
  'data-litespeed-src',
  'data-cmp-src',
  'data-original',
  'data',
  'url',
  'data-oembed-url',
];
const IDS = ['videoid', 'video-id', 'data-videoid', 'data-youtube-id', 'data-vimeo-id'];

/** Adverts, counters, buttons and forms, by the words that their addresses are made of. */
const NO_CONTENT =
  /(?:^|[./_-])(?:ads?|adserv\w*|advert\w*|adsystem|doubleclick|syndication|safeframe|googletagmanager|gtm|tag|tracking|tracker|pixel|beacon|sync|usersync|analytics|consent|cmp|captcha|recaptcha|turnstile|login|signin|oauth|like|follow|page|share|button|tweet_button|follow_button|comments?|disqus|newsletter|subscribe|signup|forms?|survey|chat|widget_iframe)(?:[./?_-]|$)/i;
/** A frame of fewer pixels shows nothing that is worth a link. */
const LEAST_SIZE = 80;
const MAX_TITLE = 160;
const NAMELESS =
  /^(?:|iframe|frame|embed(?:ded)?(?: content)?|video(?: player)?|player|youtube(?: video)?(?: player)?|vimeo(?: video)?(?: player)?|advertisement|3rd party ad content|x post|twitter tweet)$/i;

export function liftFrames(clone: Document, lifted: Lifted): void {
  const stated = videosStated(clone);
  for (const frame of clone.querySelectorAll(FRAMES)) {
    if (!clone.contains(frame) || isHidden(frame)) continue;
    const figure = frame.closest('figure');
    const place = frameOf(frame);
    const url = addressOf(frame, clone.baseURI);
    const title = titleOf(frame);
    const video = videoOf(frame, url);
    const caption = figure?.contains(frame) ? plainText(figure.querySelector('figcaption')?.textContent ?? '') : '';
    const whole = caption && figure ? figure : place;
    if (video) {
      const known = stated(video.address) ?? {};
      const poster = posterOf(frame) || known.poster || video.poster;
      const content = videoFigure({ ...video, poster }, title || known.title || '', caption);
      lifted.lift(whole, [content], { name: 'p', words: '▶' });
    } else if (url && isContent(frame, url)) {
      lifted.lift(whole, [linkFigure(url, title, caption)], { name: 'p', words: '▶' });
    }
  }
}

function videoOf(frame: Element, url: URL | undefined): Video | undefined {
  const id = IDS.map((name) => frame.getAttribute(name)).find(Boolean) ?? '';
  const isVimeo = frame.localName.includes('vimeo') || frame.hasAttribute('data-vimeo-id');
  const byId = id ? `https://${isVimeo ? 'vimeo.com/' : 'www.youtube.com/watch?v='}${id}` : '';
  if (URL.canParse(byId)) return videoAt(new URL(byId));
  if (!url) return undefined;
  if (frame.localName === 'video' || frame.localName === 'amp-video') return { service: 'file', address: url.href };
  return NO_CONTENT.test(`${url.hostname}${url.pathname}`) && !postServiceOf(url) ? undefined : videoAt(url);
}

function addressOf(frame: Element, base: string): URL | undefined {
  const inner = Array.from(frame.querySelectorAll(':scope > source'), (source) => source.getAttribute('src'));
  const named = [...SOURCES.map((name) => frame.getAttribute(name)), ...inner];
  const address = named.find((value) => value && !/^(?:about|blob|data|javascript):/i.test(value.trim()));
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

function titleOf(frame: Element): string {
  const named = ['title', 'playlabel', 'aria-label', 'data-title'].map((name) =>
    plainText(frame.getAttribute(name) ?? ''),
  );
  return (named.find((title) => !NAMELESS.test(title)) ?? '').slice(0, MAX_TITLE);
}

function posterOf(frame: Element): string {
  const background = /background(?:-image)?\s*:\s*url\(\s*["']?([^"')]+)/i.exec(frame.getAttribute('style') ?? '')?.[1];
  return frame.getAttribute('poster') ?? frame.getAttribute('data-poster') ?? background ?? '';
}

/** It is known for posts, or has both a name and a size. */
function isContent(frame: Element, url: URL): boolean {
  if (NO_CONTENT.test(`${url.hostname}${url.pathname}`)) return false;
  return postServiceOf(url) !== undefined || (titleOf(frame) !== '' && isLarge(frame));
}

function isLarge(frame: Element): boolean {
  return ['width', 'height'].every((side) => {
    const size = frame.getAttribute(side) ?? '';
    const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d+)px`, 'i').exec(frame.getAttribute('style') ?? '')?.[1];
    const pixels = styled ?? (/^\d+(?:px)?$/.test(size) ? size : undefined);
    return pixels === undefined || Number.parseInt(pixels, 10) >= LEAST_SIZE;
  });
}

function isHidden(frame: Element): boolean {
  const isSmall = ['width', 'height'].some((side) => /^[01](?:px)?$/.test(frame.getAttribute(side) ?? ''));
  return isSmall || isDeclaredHidden(frame) || frame.closest('[hidden], [aria-hidden="true"]') !== null;
}

/** Without a poster the link says what is to be seen. */
function videoFigure({ service, address, poster }: Video, title: string, caption: string): HastElement {
  const name = title || caption || hostOf(address);
  const picture: HastElement = { ...element('img', []), properties: { src: poster ?? '', alt: title || caption } };
  const link: HastElement = {
    ...element('a', [poster ? picture : { type: 'text', value: name }]),
    properties: { href: address, dataChaffinchVideo: service },
  };
  return figure(link, caption || (poster ? title : ''));
}

function linkFigure(url: URL, title: string, caption: string): HastElement {
  const service = postServiceOf(url);
  const link: HastElement = {
    ...element('a', [{ type: 'text', value: title || service || hostOf(url.href) }]),
    properties: { href: url.href, dataChaffinchEmbed: service ? 'post' : 'frame' },
  };
  return figure(link, caption);
}

function figure(link: HastElement, caption: string): HastElement {
  return element('figure', [link, ...(caption ? [element('figcaption', [{ type: 'text', value: caption }])] : [])]);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
