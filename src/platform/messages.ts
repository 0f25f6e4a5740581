// The typed map of messages: name -> arguments -> result. Sender and shape are checked on receipt.
import { browser } from 'wxt/browser';
import type { Article, TooMuch } from '../article/types';
import type { BlockId } from '../blocks/page';
import type { Place } from '../blocks/place';
import type { Decision } from '../decide/types';
import { envelope, openEnvelope } from './envelope';
import { listen } from './listen';
import type { Lesson } from './memory-schema';
import { BACKGROUND_SHAPES, EXTENSION_SHAPES, PAGE_SHAPES, PLACE_SHAPES } from './message-shapes';

/** Sent by the popup and the reader to the page's script. */
export interface PageMessages {
  /** What was folded in this page. */
  'page.ledger': { arguments: undefined; result: PageLedger };
  'page.expand': { arguments: { blocks: BlockId[] }; result: undefined };
  'page.fold': { arguments: { blocks: BlockId[] }; result: undefined };
  /** Folds or shows blocks from now on, on later visits too. Answers whether the browser keeps it for those. */
  'page.rule': { arguments: { blocks: BlockId[]; ruling: 'fold' | 'show' }; result: boolean | undefined };
  /** How a block is built, and how it is found. `undefined` where it is gone. */
  'page.describe': { arguments: { block: BlockId }; result: { markup: string; filter: string } | undefined };
  /** Shows where blocks are by an outline drawn over them; an empty list takes it away. */
  'page.point': { arguments: { blocks: BlockId[] }; result: undefined };
  /** Lets the reader choose a box to fold, by picker.js; from where the context menu was opened if that was the way. */
  'page.pick': { arguments: { fromMenu: boolean }; result: undefined };
  /** Answered by article.js, which is injected on demand. `undefined` when there is no article. */
  'article.read': { arguments: undefined; result: Article | TooMuch | undefined };
}

/** The same, answered by place.js, which is injected on demand. */
export interface PlaceMessages {
  /** Takes the reader to the heading that `OutlineEntry.id` names; `title` finds it where the page has changed. */
  'place.jump': { arguments: { heading: string; title: string }; result: boolean };
  /** Back to where the reader was before the first jump. */
  'place.return': { arguments: undefined; result: undefined };
  /** Where in the article the page stands. */
  'place.tell': { arguments: undefined; result: Place };
  /** Brings the page to a place, if it is still at this address. Answers whether it is. */
  'place.go': { arguments: { address: string; place: Place }; result: boolean };
}

type TabMessages = PageMessages & PlaceMessages;

/** Sent by the page's script to the background. */
export interface BackgroundMessages {
  /** The number of folded blocks, for the badge. Answers whether it is shown. */
  'badge.count': { arguments: { count: number }; result: boolean };
  /** Asks for judgement.js in the sender's page. Answered when it has run. */
  'judgement.load': { arguments: undefined; result: undefined };
  /** The same for details.js. */
  'details.load': { arguments: undefined; result: undefined };
  /** What a page teaches of its site. */
  'memory.learn': { arguments: { lesson: Lesson }; result: undefined };
}

/** Sent by the extension's own pages to the background. */
export interface ExtensionMessages {
  /** Without a site, everything that is remembered of any. */
  'memory.forget': { arguments: { site?: string }; result: undefined };
}

/** The page's ledger with what the popup needs to draw it. */
export interface PageLedger {
  readonly host: string;
  /** The page is folded now: neither the site nor everything is switched off. */
  readonly active: boolean;
  readonly kind: 'article' | 'other';
  /** The first scan has ended. */
  readonly settled: boolean;
  readonly decisions: readonly LedgerDecision[];
  readonly failed: readonly string[];
  readonly pageWords: number;
  readonly foldedWords: number;
}

export interface LedgerDecision extends Decision {
  /** The reader has expanded it. */
  readonly open: boolean;
  /** The start of its text, at most 120 characters. */
  readonly text: string;
}

type Arguments<Map, Name extends keyof Map> = Map[Name] extends { arguments: infer A } ? A : never;
type Result<Map, Name extends keyof Map> = Map[Name] extends { result: infer R } ? R : never;

/** A table of handlers. A name without a handler is left to another listener. */
export type PageHandlers = {
  [Name in keyof PageMessages]?: (
    argument: Arguments<PageMessages, Name>,
  ) => Result<PageMessages, Name> | Promise<Result<PageMessages, Name>>;
};

export type PlaceHandlers = {
  [Name in keyof PlaceMessages]: (argument: Arguments<PlaceMessages, Name>) => Result<PlaceMessages, Name>;
};

export interface PageSender {
  /** '' where the browser does not tell. */
  readonly address: string;
  readonly isPrivate: boolean;
  readonly tabId: number;
  /** Undefined where the browser names none. A tab may hold another page that is being made ready behind the one shown. */
  readonly documentId: string | undefined;
}

export type BackgroundHandlers = {
  [Name in keyof BackgroundMessages]?: (
    argument: Arguments<BackgroundMessages, Name>,
    sender: PageSender,
  ) => Result<BackgroundMessages, Name> | Promise<Result<BackgroundMessages, Name>>;
};

export type ExtensionHandlers = {
  [Name in keyof ExtensionMessages]?: (
    argument: Arguments<ExtensionMessages, Name>,
  ) => Result<ExtensionMessages, Name> | Promise<Result<ExtensionMessages, Name>>;
};

/** Asks the page's scripts in the tab's top frame. Rejects, or gives undefined, where nobody answers. */
export function sendToTab<Name extends keyof TabMessages>(
  tabId: number,
  name: Name,
  argument: Arguments<TabMessages, Name>,
): Promise<Result<TabMessages, Name> | undefined> {
  return browser.tabs.sendMessage(tabId, envelope(name, argument), { frameId: 0 });
}

export function sendToBackground<Name extends keyof BackgroundMessages>(
  name: Name,
  argument: Arguments<BackgroundMessages, Name>,
): Promise<Result<BackgroundMessages, Name> | undefined> {
  return browser.runtime.sendMessage(envelope(name, argument));
}

export function sendFromExtension<Name extends keyof ExtensionMessages>(
  name: Name,
  argument: Arguments<ExtensionMessages, Name>,
): Promise<Result<ExtensionMessages, Name> | undefined> {
  return browser.runtime.sendMessage(envelope(name, argument));
}

/** Answers the extension's own pages. For the background. */
export function onExtensionMessage(handlers: ExtensionHandlers, signal: AbortSignal): void {
  answerWith(EXTENSION_SHAPES, handlers, (sender) => (isExtensionPage(sender) ? {} : undefined), signal);
}

/** Answers the extension's own pages. For the page's scripts. */
export function onPageMessage(handlers: PageHandlers, signal: AbortSignal): void {
  answerWith(PAGE_SHAPES, handlers, (sender) => (isExtensionPage(sender) ? {} : undefined), signal);
}

/** The same for place.js. */
export function onPlaceMessage(handlers: PlaceHandlers, signal: AbortSignal): void {
  answerWith(PLACE_SHAPES, handlers, (sender) => (isExtensionPage(sender) ? {} : undefined), signal);
}

/** Answers the extension's own scripts in pages. For the background, which trusts none of what they say. */
export function onBackgroundMessage(handlers: BackgroundHandlers, signal: AbortSignal): void {
  const accept = (sender: Sender): PageSender | undefined => {
    const { tab } = sender;
    const isOurs = sender.id === browser.runtime.id && isPage(sender) && !isExtensionPage(sender);
    if (!isOurs || !Number.isSafeInteger(tab?.id)) return undefined;
    return {
      tabId: Number(tab?.id),
      documentId: sender.documentId,
      address: sender.url ?? '',
      isPrivate: tab?.incognito !== false,
    };
  };
  answerWith(BACKGROUND_SHAPES, handlers, accept, signal);
}

export type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

function answerWith<From>(
  shapes: Readonly<Record<string, (value: unknown) => boolean>>,
  handlers: object,
  accept: (sender: Sender) => From | undefined,
  signal: AbortSignal,
): void {
  const table = new Map(Object.entries(handlers));
  // Undefined leaves the message to other listeners; a promise answers it, in both browsers through the polyfill.
  const listener = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    const opened = openEnvelope(message);
    const from = accept(sender);
    const handler = opened && table.get(opened.chaffinch);
    if (!opened || !from || !handler || shapes[opened.chaffinch]?.(opened.arguments) !== true) {
      return undefined;
    }
    return answer(handler, opened.arguments, from);
  };
  listen(browser.runtime.onMessage, listener, signal);
}

/** A handler that throws rejects, so that the asking side hears of it. */
async function answer(handler: (argument: unknown, from: unknown) => unknown, argument: unknown, from: unknown) {
  return handler(argument, from);
}

/**
 * Our scripts run in a tab's own page only, not in its frames. Chromium counts a page that is made ready ahead, behind the
 * one that is shown, as another frame of its tab.
 */
function isPage(sender: Sender & { documentLifecycle?: unknown }): boolean {
  return (sender.frameId ?? 0) === 0 || sender.documentLifecycle === 'prerender';
}

/** By its address. What has neither address nor tab is no page, and so can only be the background. */
export function isExtensionPage({ id, tab, url }: Sender): boolean {
  const isOwn = url === undefined ? tab === undefined : url.startsWith(browser.runtime.getURL('/'));
  return id === browser.runtime.id && isOwn;
}
