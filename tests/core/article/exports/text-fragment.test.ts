import { describe, expect, test } from 'vitest';
import { addressOfPassage } from '../../../../src/article/exports/text-fragment';

const of = (passage: string[], url = 'https://a.example/b', language = 'en') =>
  addressOfPassage(url, passage, language);

describe('an address that leads to a passage', () => {
  test('holds a short one as a whole, with what has a meaning there escaped', () => {
    expect(of(['well-known, R&D #1'])).toBe('https://a.example/b#:~:text=well%2Dknown%2C%20R%26D%20%231');
  });

  test('holds the first and the last words of a long one', () => {
    expect(of(['One two three four five six seven eight nine ten eleven twelve thirteen.'])).toBe(
      'https://a.example/b#:~:text=One%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen.',
    );
  });

  test('cuts scripts without spaces between words', () => {
    const address = of(['东京的桥梁在星期二早上倒塌了没有人受伤因为当时没有人在桥上走过'], undefined, 'zh');
    const [start = '', end = ''] = decodeURIComponent(address.split('text=')[1] ?? '').split(',');
    const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment('东京的桥梁在星期二早上倒塌了')];
    expect(start).toBe(
      words
        .slice(0, 5)
        .map(({ segment }) => segment)
        .join(''),
    );
    expect(end.length).toBeGreaterThan(0);
  });

  test('keeps the place within the page, and takes another passage’s place', () => {
    expect(of(['x'], 'https://a.example/#/page:~:text=old')).toBe('https://a.example/#/page:~:text=x');
  });

  test('is the address alone where there is no passage, or no page of the web', () => {
    expect(of([])).toBe('https://a.example/b');
    expect(of(['x'], 'file:///a.html')).toBe('file:///a.html');
  });

  test('is made of half a character too', () => {
    expect(of(['a\ud83c b'])).toContain('#:~:text=a');
  });
});
