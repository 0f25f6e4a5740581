// Pages for the tests of this layer.

/** A document with this body, and this head if given. */
export function pageOf(body: string, head = '<title>A title</title>'): Document {
  return new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

/** A paragraph of about forty words that names its number, so that each can be found again. */
export function prose(number: number): string {
  return `Paragraph ${number} tells how the harbour town rebuilt its bridge, who paid for the timber, and why the ferry, which had carried the mail for ninety years, kept running until the last plank was laid.`;
}

export function paragraphs(first: number, last: number): string {
  let html = '';
  for (let number = first; number <= last; number += 1) html += `<p>${prose(number)}</p>`;
  return html;
}
