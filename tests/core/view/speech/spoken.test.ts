import { expect, it } from 'vitest';
import { spokenText } from '../../../../src/view/speech/spoken';

it.each([
  ['Donau\u00adschiff\u200bfahrt', 'Donauschifffahrt'],
  ['See https://www.example.org/a/b?c=d#e, then go.', 'See example.org, then go.'],
  ['It stands (https://example.org/x) there.', 'It stands (example.org) there.'],
  ['It ends at https://example.org/x.', 'It ends at example.org.'],
  ['A claim[12] and another [note 3].', 'A claim and another.'],
  ['An array[index] stays.', 'An array[index] stays.'],
  ['می‌خواهم', 'می‌خواهم'],
  ['* * *', ''],
  ['—', ''],
  ['', ''],
])('says %j as %j', (shown, spoken) => {
  expect(spokenText(shown)).toBe(spoken);
});
