import { expect, test } from 'vitest';
import { mailerStrength, purposeOf } from '../../../../src/detectors/cues/services';

test.each([
  ['a sharer', 'https://www.facebook.com/sharer/sharer.php?u=u', 'share'],
  ['a sharer without a scheme', '//twitter.com/intent/tweet?text=t', 'share'],
  ['a scheme of a messenger', 'whatsapp://send?text=t', 'share'],
  ['a mail without an addressee', 'mailto:?subject=s', 'share'],
  ['an address of the site that shares', '/2026/tides/?share=facebook', 'share'],
  ['an account', 'https://x.com/harbour', 'channel'],
  ['a company', 'https://www.linkedin.com/company/harbour/', 'channel'],
  ['a group', 'https://t.me/harbour', 'channel'],
  ['a store in another country', 'https://apps.apple.com/de/app/harbour/id1', 'channel'],
])('%s has a purpose', (_, url, purpose) => {
  expect(purposeOf({ url })).toBe(purpose);
});

test.each([
  ['a page of the site', '/tides'],
  ['a page about sharing', 'https://harbour.example/share'],
  ['a host that only ends like a service', 'https://netflix.com/harbour'],
  ['a post', 'https://x.com/harbour/status/17'],
  ['somebody’s mail address', 'mailto:mara@harbour.example?subject=s'],
  ['a place in the page', '#share'],
])('%s is an ordinary link', (_, url) => {
  expect(purposeOf({ url })).toBeUndefined();
});

test('a service of newsletters is surer than a path that subscribes, and a chart is neither', () => {
  const service = mailerStrength({ source: 'https://harbour.us1.list-manage.com/subscribe/post?u=1' });
  const elsewhere = mailerStrength({ source: 'https://harbour.example/newsletter' });
  const own = mailerStrength({ source: '/newsletter' });
  expect(service).toBe(1);
  expect(elsewhere).toBeLessThan(service);
  expect(own).toBeLessThanOrEqual(elsewhere);
  expect(own).toBeGreaterThan(0);
  expect(mailerStrength({ source: 'https://charts.example/tides/3' })).toBe(0);
  expect(mailerStrength({ source: '' })).toBe(0);
});
