// Every language's word list.
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { hi } from './hi';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { ru } from './ru';
import { tr } from './tr';
import type { Lexicon } from './types';
import { zh } from './zh';

export const lexicons: readonly Lexicon[] = [en, de, es, fr, pt, it, nl, pl, ja, zh, ko, ar, hi, tr, ru];
