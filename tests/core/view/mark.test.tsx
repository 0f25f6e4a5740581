// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Mark } from '../../../src/view/mark';
import { draw } from './draw';

it('the mark in the pages is the one of the icons', () => {
  draw(<Mark />);
  const drawn = [...document.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  for (const file of ['finch', 'finch-off']) {
    const source = readFileSync(`assets/icons/${file}.svg`, 'utf8');
    expect([...source.matchAll(/ d="([^"]+)"/g)].map((match) => match[1])).toEqual(drawn);
  }
});
