// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isSiteLink } from '../../../../src/detectors/cues/site-link';
import { pageFrom } from '../../page-from';

function staysOn(url: string, href: string): boolean {
  const { page } = pageFrom(`<p><a href="${href}">The lock that leaked</a></p>`);
  const [link] = page.links;
  if (!link) throw new Error('the page has no link');
  return isSiteLink({ ...page, url }, link);
}

const HERE = 'https://news.harbour.example/tides/story';

test.each([
  ['a path', HERE, '/lock'],
  ['another subdomain', HERE, 'https://shop.harbour.example/lock'],
  ['another country of the same publisher', HERE, 'https://harbour.test/lock'],
  ['a host below a country’s registry', 'https://www.harbour.co.uk/story', 'https://harbour.co.uk/lock'],
])('%s is on the same site', (_, url, href) => {
  expect(staysOn(url, href)).toBe(true);
});

test.each([
  ['another site', HERE, 'https://court.example/ruling'],
  ['another site below the same registry', 'https://www.harbour.co.uk/story', 'https://court.co.uk/lock'],
  ['a place in this page', HERE, '#answer'],
  ['this page again', HERE, `${HERE}#end`],
  ['another publisher on one platform', 'https://osprey.substack.com/p/a', 'https://linnet.substack.com/p/b'],
  ['a file', HERE, '/files/ruling.pdf'],
  ['a mail address', HERE, 'mailto:mara@harbour.example'],
])('%s is not', (_, url, href) => {
  expect(staysOn(url, href)).toBe(false);
});
