import { describe, expect, it } from 'vitest';
import { inSections } from '../../../src/view/reading/sections';
import { element } from './sample-article';

const body = (count: number) => ({
  type: 'root' as const,
  children: [
    element('p', {}, 'Before'),
    ...Array.from({ length: count }, (_, index) => [
      element('h2', { id: `section-${index}` }, 'Heading'),
      element('p', {}, 'Text'),
      element('p', {}, 'More'),
    ]).flat(),
  ],
});

describe('an article in sections', () => {
  it('keeps its tree when it is short', () => {
    const short = body(12);
    expect(inSections(short)).toBe(short);
  });

  it('holds each heading with what stands under it, and all of it in order', () => {
    const long = body(300);
    const parts = inSections(long).children;
    expect(parts).toHaveLength(301);
    expect(parts.flatMap((part) => ('children' in part ? part.children : []))).toEqual(long.children);
  });
});
