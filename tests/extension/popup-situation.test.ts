import { describe, expect, it } from 'vitest';
import { type Known, situationOf } from '../../entrypoints/popup/situation';
import type { PageLedger } from '../../src/platform/messages';
import { DEFAULT_SETTINGS, withMode } from '../../src/platform/settings-schema';

const ledger: PageLedger = {
  host: 'opentools.ai',
  active: true,
  kind: 'article',
  settled: true,
  decisions: [],
  failed: [],
  pageWords: 900,
  foldedWords: 0,
};
const known: Known = {
  access: { is: 'listed', host: 'opentools.ai' },
  settings: DEFAULT_SETTINGS,
  ledger,
  late: false,
  anyway: false,
  article: { is: 'loading' },
  shown: { is: 'loading' },
};
const siteOff = withMode(DEFAULT_SETTINGS, 'opentools.ai', 'off');
const once = { is: 'once', host: 'example.com' } as const;

describe('the popup’s situation', () => {
  it.each<[string, Partial<Known>, object]>([
    ['a page of the browser', { access: { is: 'internal' }, ledger: undefined }, { is: 'internal' }],
    [
      'a page that the browser does not name, and whose script answers',
      { access: { is: 'internal' } },
      { is: 'page', ledger, article: { is: 'loading' } },
    ],
    [
      'everything off, even where it was never allowed',
      { access: once, settings: { ...DEFAULT_SETTINGS, enabled: false } },
      { is: 'off', where: 'everywhere' },
    ],
    ['the site off', { settings: siteOff }, { is: 'off', where: 'site' }],
    ['no access and no answer', { access: once, ledger: undefined }, { is: 'noAccess' }],
    ['cleaned once', { access: once }, { is: 'page', ledger, article: { is: 'loading' } }],
    ['no answer yet', { ledger: undefined }, { is: 'loading' }],
    ['no answer in time', { ledger: undefined, late: true }, { is: 'notStarted' }],
    [
      'no answer in time, from where no script gets in',
      { ledger: undefined, late: true, closed: true },
      { is: 'internal' },
    ],
    ['still scanning', { ledger: { ...ledger, settled: false } }, { is: 'loading' }],
    ['just switched on', { ledger: { ...ledger, active: false } }, { is: 'loading' }],
    ['a search page', { ledger: { ...ledger, kind: 'other' } }, { is: 'notArticle' }],
    [
      'one that is read all the same',
      { ledger: { ...ledger, kind: 'other' }, anyway: true },
      { is: 'page', ledger: { ...ledger, kind: 'other' }, article: { is: 'loading' } },
    ],
    ['an article', {}, { is: 'page', ledger, article: { is: 'loading' } }],
  ])('with %s', (_, difference, situation) => {
    expect(situationOf({ ...known, ...difference })).toEqual(situation);
  });

  it('keeps showing a page while it is scanned again', () => {
    const shown = situationOf(known);
    expect(situationOf({ ...known, shown, ledger: { ...ledger, settled: false } })).toBe(shown);
  });
});
