// A run of text as it is shown, white space collapsed, of which each part can be found in the document again.
import type { Span } from './sentences';

/** A stretch of the text that stands in one node, sign by sign. */
interface Stretch {
  readonly at: number;
  readonly length: number;
  readonly node: Text;
  readonly offset: number;
}

export class ShownText {
  text = '';
  readonly #stretches: Stretch[] = [];

  add(node: Text): void {
    for (const { 0: part, index } of node.data.matchAll(/\s+|\S+/gu)) {
      if (/\S/u.test(part)) this.#append(part, node, index);
      else if (this.text !== '' && !/\s$/u.test(this.text)) this.#append(' ', node, index);
    }
  }

  /** A line's end is a space to the voice; an empty line ends the sentence. */
  endLine(): void {
    this.text = this.text.endsWith('\n') ? this.text : this.#endsInBreak ? `${this.text}\n` : `${this.text} `;
    this.#brokenAt = this.text.length;
  }

  /** Where a part of the text stands. Undefined for one that stands nowhere. */
  rangeOf({ start, end }: Span): Range | undefined {
    const first = this.#stretches.find(({ at, length }) => at + length > start);
    const last = this.#stretches.findLast(({ at }) => at < end);
    if (!first || !last) return undefined;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.offset + Math.max(0, start - first.at));
    range.setEnd(last.node, last.offset + Math.min(last.length, end - last.at));
    return range;
  }

  #brokenAt = -1;

  get #endsInBreak(): boolean {
    return this.#brokenAt === this.text.length;
  }

  #append(part: string, node: Text, offset: number): void {
    this.#stretches.push({ at: this.text.length, length: part.length, node, offset });
    this.text += part;
  }
}
