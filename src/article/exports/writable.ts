// Text without what XML 1.0 cannot hold, escaped or not: https://www.w3.org/TR/xml/#charsets.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff\ufdd0-\ufdef]/g;

export function writable(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '');
}
