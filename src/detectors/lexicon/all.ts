// Every language's word list. In the built extension they come in a script of their own, which the
// build puts in this module's place (scripts/lexicons-apart.mjs): the always-on script stays small.
import { en } from './en';
import type { Lexicon } from './types';

export const lexicons: readonly Lexicon[] = [en];
