// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { native } from '../../../src/blocks/native';

test('reads past what stands on the object itself', () => {
  const element = document.createElement('form');
  element.id = 'own';
  Object.defineProperty(element, 'id', { value: 'shadow' });
  Object.defineProperty(element, 'hasChildNodes', { value: 'shadow' });
  expect(native(element, 'id')).toBe('own');
  expect(native(element, 'hasChildNodes').call(element)).toBe(false);
});
