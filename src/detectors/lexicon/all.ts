// Every language's word list.
import { en } from './en';
import type { Lexicon } from './types';

export const lexicons: readonly Lexicon[] = [en];
