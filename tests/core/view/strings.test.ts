import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Category, GuardId, ReasonKey } from '../../../src/decide/types';
import { english, find } from './english';

// Records, so that a new reason, guard or category without a sentence fails the type check here first.
const REASONS: Record<ReasonKey, true> = {
  repeated: true,
  asksAction: true,
  holdsLogos: true,
  logoStrip: true,
  doubledStrip: true,
  endlessStrip: true,
  sameTarget: true,
  sameBuild: true,
  aboveArticle: true,
  relatedHeading: true,
  linkGrid: true,
  emptyHeading: true,
  leadPhrase: true,
  onlyLink: true,
  siteLink: true,
  interrupts: true,
  behindStory: true,
  shouted: true,
  namedSo: true,
  setApart: true,
  teaser: true,
  newsletterWords: true,
  mailField: true,
  mailService: true,
  shareLinks: true,
  shareWords: true,
  onlyShareVerbs: true,
  shareIcons: true,
  channelWords: true,
  channelLinks: true,
  opensWithAsk: true,
  boxedPitch: true,
  opensBox: true,
  campaignLink: true,
  logoHeading: true,
  brandNames: true,
  closingCall: true,
  advertLabel: true,
  onlyLabel: true,
  paidLink: true,
  price: true,
  dealWords: true,
  supportWords: true,
  engagementWords: true,
  asksOpinion: true,
  votes: true,
  hangsOver: true,
  chromeLabel: true,
  shortSiteLinks: true,
  authorCard: true,
  dateLine: true,
  rightsNote: true,
  readerComments: true,
  atTheEdge: true,
  chosen: true,
  remembered: true,
  recurs: true,
};
const GUARDS: Record<GuardId, true> = {
  notAnArticle: true,
  headline: true,
  soleProse: true,
  storyShare: true,
  storyMedia: true,
  quotation: true,
  reference: true,
  safetyNotice: true,
  ownForm: true,
  enclosed: true,
  inUse: true,
  kindShown: true,
  ruleShown: true,
  fought: true,
};
const CATEGORIES: Record<Category, true> = {
  promo: true,
  newsletter: true,
  logos: true,
  related: true,
  share: true,
  channel: true,
  sponsored: true,
  support: true,
  banner: true,
  engagement: true,
  chrome: true,
  own: true,
};

describe('the English messages', () => {
  it('hold a sentence for every reason, guard and category', () => {
    for (const key of Object.keys(REASONS)) {
      expect(english(`reason.${key}`, { count: 5 })).toMatch(/^[A-Z0-9].*\.$/);
    }
    for (const key of Object.keys(GUARDS)) {
      expect(english(`guard.${key}`)).toMatch(/^[A-Z].*\.$/);
    }
    for (const key of Object.keys(CATEGORIES)) {
      expect(english(`category.${key}`)).not.toBe('');
    }
  });

  it('hold every key that the sources name', () => {
    for (const key of keysInSources()) {
      expect(() => find(key), key).not.toThrow();
    }
  });

  it('never shout and never use the words that the interface does without', () => {
    const file = readFileSync('assets/locales/en.yml', 'utf8').replace(/^\s*#.*$/gm, '');
    expect(file).not.toMatch(/!|\bads?\b|\bjunk\b|\bslop\b/i);
  });
});

function keysInSources(): string[] {
  return ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\btranslate\(\s*'([\w.]+)'/g)])
      .flatMap((match) => match[1] ?? []),
  );
}
