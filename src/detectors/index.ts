// The detectors that run on every page, in no order that matters.
import type { Detector } from '../decide/types';
import { logoCarousel } from './logo-carousel';
import { promoBar } from './promo-bar';
import { relatedLinks } from './related-links';
import { repeatedPromo } from './repeated-promo';

export const detectors: readonly Detector[] = [logoCarousel, promoBar, relatedLinks, repeatedPromo];
