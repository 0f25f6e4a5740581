// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { beginningOf, passagesIn } from '../../../src/blocks/passages';

describe('the passages of an article', () => {
  it('are its blocks of text in reading order; what is inline is part of them', () => {
    document.body.innerHTML = `
      <h2>What <em>changed</em></h2><p>The lab <a href="#">said</a> so.</p>
      <ul><li>One</li></ul><script>no()</script><div>Loose <p>inner</p> words</div>`;
    const texts = passagesIn(document.body).map(({ text }) => text.replace(/\s+/g, ' ').trim());
    expect(texts).toEqual(['What changed', 'The lab said so.', 'One', 'Loose words', 'inner']);
  });

  it('are known by how they begin, however they are set', () => {
    expect(beginningOf('  “The  Lab’s\n model” ')).toBe(beginningOf('"the lab\'s model"'));
    expect(beginningOf('The lab said')).not.toBe(beginningOf('The lab says'));
  });
});
