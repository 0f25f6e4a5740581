// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type Drawn, placeAt, START, spotOf } from '../../../src/blocks/place';

/** Draws elements one below the other, each of the height that `data-h` says; without one it is not drawn. */
function draw(html: string): Drawn {
  document.body.innerHTML = `<main>${html}</main>`;
  const root = document.querySelector('main') ?? document.body;
  let top = 0;
  for (const element of root.children) {
    const height = Number(element.getAttribute('data-h') ?? 0);
    const rect = { top, height } as DOMRect;
    element.getBoundingClientRect = () => rect;
    top += height;
  }
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return Object.hasOwn(this, 'getBoundingClientRect')
      ? this.getBoundingClientRect()
      : ({ top: 0, height: 0 } as DOMRect);
  };
  return { root, headings: new Map([...root.querySelectorAll('h2')].map((heading) => [heading.id, heading])) };
}

const PAGE = `<p data-h="100">The lead of the story.</p>
  <h2 id="s1" data-h="40">One</h2><p data-h="200">First words of one.</p>
  <div data-h="300">Subscribe to our letter</div><p data-h="200">Second words of one.</p>
  <h2 id="s2" data-h="40">Two</h2><p data-h="100">Only words of two.</p>`;
const READER = `<p data-h="60">The lead of the story.</p>
  <h2 id="s1" data-h="30">One</h2><p data-h="90">First words of one.</p><p data-h="90">Second words of one.</p>
  <h2 id="s2" data-h="30">Two</h2><p data-h="50">Only words of two.</p>`;

const original = Element.prototype.getBoundingClientRect;
beforeEach(() => {
  Element.prototype.getBoundingClientRect = original;
});

describe('a place in an article', () => {
  it('is the passage on the line, its section, and how far in both', () => {
    const place = placeAt(draw(PAGE), 740);
    expect(place).toMatchObject({ section: 's1', passage: 'second words of one', within: 0.5 });
    expect(place.fraction).toBeGreaterThan(0.7);
    expect(place.fraction).toBeLessThan(1);
  });

  it('is the start above the first passage, and the end below the last', () => {
    expect(placeAt(draw(PAGE), -50)).toEqual(START);
    expect(placeAt(draw(PAGE), 20)).toEqual(START);
    expect(placeAt(draw(PAGE), 50)).toMatchObject({ section: '', passage: 'the lead of the story', within: 0.5 });
    expect(placeAt(draw(PAGE), 5000)).toMatchObject({ section: 's2', passage: 'only words of two', within: 1 });
  });

  it('is found again where the article is drawn otherwise, and back', () => {
    const place = placeAt(draw(PAGE), 740);
    const inReader = spotOf(draw(READER), place);
    expect(inReader?.line).toBe(60 + 30 + 90 + 45);
    const back = placeAt(draw(READER), inReader?.line ?? 0);
    expect(spotOf(draw(PAGE), back)?.line).toBe(740);
  });

  it('is about right where its passage is gone', () => {
    const place = placeAt(draw(PAGE), 740);
    const spot = spotOf(draw(READER.replace('Second words', 'Other words')), place);
    expect(spot?.element.textContent).toBe('Other words of one.');
  });

  it('is found where its section is gone', () => {
    const place = placeAt(draw(PAGE), 740);
    expect(spotOf(draw(READER.replace('id="s1"', 'id="other"')), place)?.element.textContent).toBe(
      'Second words of one.',
    );
  });

  it('is the nearer of two passages that begin alike', () => {
    const twice = `<p data-h="100">The same words.</p><p data-h="100">Something between.</p><p data-h="100">The same words.</p>`;
    expect(spotOf(draw(twice), placeAt(draw(twice), 250))?.line).toBe(250);
    expect(spotOf(draw(twice), placeAt(draw(twice), 50))?.line).toBe(50);
  });

  it('passes over what is not drawn', () => {
    const folded = PAGE.replace('<div data-h="300">', '<div>');
    expect(placeAt(draw(folded), 440)).toMatchObject({ passage: 'second words of one', within: 0.5 });
  });

  it('is nowhere in an article of which nothing is left', () => {
    expect(spotOf(draw(''), placeAt(draw(PAGE), 740))).toBeUndefined();
  });
});
