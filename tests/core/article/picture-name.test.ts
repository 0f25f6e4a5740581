import { expect, test } from 'vitest';
import { pictureName } from '../../../src/article/picture-name';

const BASE = 'https://news.example/story/';
const name = (address: string) => pictureName(address, BASE);

test.each([
  ['another width', '/a/bridge-300x200.jpg', '/a/bridge-1024x768.jpg'],
  ['another width and a suffix of its system', '/a/bridge-scaled.jpg', '/a/bridge-e1690000000-640x360.jpg'],
  ['another density', '/a/bridge@2x.png', '/a/bridge.png'],
  ['another format', '/a/bridge.jpg.webp', '/a/bridge.jpg'],
  ['parameters of size', '/a/bridge.jpg?w=300&quality=80', '/a/bridge.jpg?resize=900,600'],
  ['a service that sends it', '/_next/image?url=%2Fa%2Fbridge.jpg&w=640&q=75', 'https://cdn.example/a/bridge.jpg'],
])('one picture: %s', (_, one, other) => {
  expect(name(one)).toBe(name(other));
  expect(name(one)).not.toBe('');
});

test.each([
  ['other files', '/a/bridge.jpg', '/a/ferry.jpg'],
  ['numbers in their names', '/a/bridge-1.jpg', '/a/bridge-2.jpg'],
  ['other parameters', '/picture?id=3', '/picture?id=4'],
  ['inlined ones', 'data:image/png;base64,AAAA', 'data:image/png;base64,AAAB'],
])('two pictures: %s', (_, one, other) => {
  expect(name(one)).not.toBe(name(other));
});

test('an address that names none has no name', () => {
  expect([name(''), name('https://'), name('/')]).toEqual(['', '', '']);
});
