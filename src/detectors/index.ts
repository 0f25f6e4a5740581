// The detectors that run on every page, in no order that matters.
import type { Detector } from '../decide/types';
import { channelCall } from './channel-call';
import { engagementPrompt } from './engagement-prompt';
import { logoCarousel } from './logo-carousel';
import { newsletter } from './newsletter';
import { overlayPromo } from './overlay-promo';
import { promoBar } from './promo-bar';
import { relatedLine } from './related-line';
import { relatedLinks } from './related-links';
import { repeatedPromo } from './repeated-promo';
import { shareBar } from './share-bar';
import { singlePromo } from './single-promo';
import { siteChrome } from './site-chrome';
import { sponsoredBox } from './sponsored-box';
import { supportAppeal } from './support-appeal';

export const detectors: readonly Detector[] = [
  channelCall,
  engagementPrompt,
  logoCarousel,
  newsletter,
  overlayPromo,
  promoBar,
  relatedLine,
  relatedLinks,
  repeatedPromo,
  shareBar,
  singlePromo,
  siteChrome,
  sponsoredBox,
  supportAppeal,
];
