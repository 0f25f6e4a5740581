// Forms that shadow what walks and readers ask of an element, and frames named like the browser's own objects.
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { badgeOf } from '../../scripts/extension-pages.mjs';
import { openFarm, writeFarms } from './farm-pages';
import { inEachBrowser, situationOf, waitFor } from './scene';
import { truth } from './truth';

/** A walk or a question by any of these would meet a field instead. */
const SHADOWED =
  'parentNode parentElement nextSibling nextElementSibling previousSibling previousElementSibling firstChild firstElementChild lastChild lastElementChild childNodes children childElementCount textContent innerText innerHTML outerHTML getAttribute setAttribute hasAttribute removeAttribute attributes tagName nodeName nodeType localName ownerDocument querySelector querySelectorAll getElementsByTagName closest matches contains remove append appendChild insertBefore replaceWith removeChild cloneNode id className classList style hidden isConnected dataset getBoundingClientRect checkVisibility'.split(
    ' ',
  );

const field = (name: string) => `<input type="hidden" name="${name}">`;

const FOLDED = {
  'holds frames, links and forms named like the extension API': (html: string) =>
    html.replace(
      '<body>',
      '<body><iframe name="browser" hidden></iframe><iframe name="chrome" hidden></iframe><a id="chrome"></a><a id="browser"></a><form name="browser"></form>',
    ),
  'holds a form for each property, in its article': (html: string) =>
    html.replace('</h1>', `</h1>${SHADOWED.map((name) => `<form>${field(name)}<p>x</p></form>`).join('')}`),
};

/** One form around everything makes no article of a page. It can be read all the same. */
const READ = {
  'stands whole in a form that shadows all of them': (html: string) =>
    html
      .replace('<main', `<form action="/all">${SHADOWED.map(field).join('')}<main`)
      .replace('</main>', '</main></form>'),
};

inEachBrowser(
  'a page that',
  (scene) => {
    beforeEach(() => scene().reset());

    test.each(Object.keys(FOLDED))('%s is folded, and read whole', async (name) => {
      const { page, errors } = await openFarm(scene(), name);
      await waitFor(async () => (await badgeOf(scene().session, page)) === '9', { what: 'nine folds' });
      const popup = await scene().popup(page);
      await popup.waitForSelector('.article-body');
      expect(await paragraphsOf(popup)).toEqual(truth.paragraphs);
      expect(errors).toEqual([]);
    });

    test.each(Object.keys(READ))('%s is read whole where that is asked for', async (name) => {
      const { page, errors } = await openFarm(scene(), name);
      const popup = await scene().popup(page);
      await expect.poll(() => situationOf(popup)).toBe('notArticle');
      await popup.click('.notice button');
      await popup.waitForSelector('.article-body');
      expect(await paragraphsOf(popup)).toEqual(truth.paragraphs);
      expect(errors).toEqual([]);
    });
  },
  ['chromium', 'firefox'],
  () => writeFarms({ ...FOLDED, ...READ }),
);

async function paragraphsOf(view: Page): Promise<string[]> {
  const texts = await view.$$eval('.article-body p', (all) =>
    all.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
  );
  return texts.filter((text) => truth.paragraphs.includes(text));
}
