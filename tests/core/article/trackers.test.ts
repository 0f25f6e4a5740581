import { expect, test } from 'vitest';
import { dropTrackers } from '../../../src/article/trackers';
import { h, root } from './build';

const isKept = (properties: Record<string, unknown>) => {
  const tree = root(h('p', h('img', { src: 'https://a.example/i.png', alt: '', ...properties } as never)));
  dropTrackers(tree);
  return JSON.stringify(tree).includes('"img"');
};

test.each([
  { width: 1, height: 1 },
  { height: 0 },
  { width: '1px' },
  { style: 'display: none' },
  { style: 'border:0;width:1px;height:1px' },
  { hidden: true },
  { src: 'https://a.example/pixel?id=7' },
  { src: 'https://a.example/b/1x1.gif' },
  { src: 'https://a.example/tr?id=7&noscript=1' },
  { src: '' },
])('%o reports a visit and goes', (properties) => expect(isKept(properties)).toBe(false));

test.each([{}, { width: 640, height: 480 }, { src: 'https://a.example/pixel?id=7', alt: 'A single pixel, enlarged' }])(
  '%o is a picture and stays',
  (properties) => expect(isKept(properties)).toBe(true),
);
