// Stands in for all.ts in the built content script: the word lists that lexicons.content.ts has laid ready.
import type { Lexicon } from './types';

export const LEXICONS = Symbol.for('chaffinch.lexicons');

// The symbol's slot has no type of its own; only the script beside this one writes it.
export const lexicons: readonly Lexicon[] = (globalThis as { [LEXICONS]?: readonly Lexicon[] })[LEXICONS] ?? [];
