// What is read aloud of an article that stands in the document: a passage a paragraph, heading, item or caption.
import { hashWords } from '../../fingerprints/hash';
import { isUnspoken, type LeftOut, summarised } from './left-out';
import { sentencesOf } from './sentences';
import { ShownText } from './shown-text';
import { spokenText } from './spoken';

export interface Passage {
  readonly element: Element;
  /** BCP 47, or '' where nobody says. */
  readonly language: string;
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  /** As the voice is given it. */
  readonly text: string;
  /** Where it stands. */
  readonly range: Range;
}

/** What is said where something is left out, and in which language. */
export interface Summary {
  readonly language: string;
  readonly code: (lines: number) => string;
  readonly table: (rows: number) => string;
}

const BLOCK =
  /^(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** @param language of what bears none of its own. */
export function passagesOf(article: Element, language: string, summary: Summary): Passage[] {
  const walk = new Walk(article, language, summary);
  walk.enter(article);
  return walk.passages;
}

/** By which a passage is found again in another copy of the article. */
export function fingerprintOf(passage: Passage): string {
  return (hashWords(passage.sentences.map(({ text }) => text)) >>> 0).toString(16);
}

class Walk {
  readonly passages: Passage[] = [];
  #shown = new ShownText();

  constructor(
    readonly article: Element,
    readonly language: string,
    readonly summary: Summary,
  ) {}

  /** A block: its text is its own, and so is what stands around the blocks in it. */
  enter(block: Element): void {
    for (const child of block.childNodes) this.#visit(child, block);
    this.#end(block);
  }

  #visit(node: Node, block: Element): void {
    if (node instanceof Text) this.#shown.add(node);
    if (!(node instanceof Element) || isUnspoken(node)) return;
    if (node.localName === 'br') this.#shown.endLine();
    else if (BLOCK.test(node.localName)) {
      this.#end(block);
      const left = summarised(node);
      if (left) this.#summarise(node, left);
      else this.enter(node);
    } else for (const child of node.childNodes) this.#visit(child, block);
  }

  #summarise(block: Element, left: LeftOut): void {
    const range = block.ownerDocument.createRange();
    range.selectNodeContents(block);
    const sentence = { text: this.summary[left.is](left.count), range };
    this.passages.push({ element: block, language: this.summary.language, sentences: [sentence] });
    for (const caption of block.querySelectorAll(':scope > caption')) this.enter(caption);
  }

  #end(block: Element): void {
    const shown = this.#shown;
    this.#shown = new ShownText();
    const language = this.#languageOf(block);
    const sentences = sentencesOf(shown.text, language).flatMap((span): Sentence[] => {
      const text = spokenText(shown.text.slice(span.start, span.end));
      const range = shown.rangeOf(span);
      return text !== '' && range ? [{ text, range }] : [];
    });
    if (sentences.length > 0) this.passages.push({ element: block, language, sentences });
  }

  /** The page around the article speaks the reader's language, which says nothing of the article's. */
  #languageOf(block: Element): string {
    const named = block.closest('[lang]');
    return (named && this.article.contains(named) && named.getAttribute('lang')) || this.language;
  }
}
