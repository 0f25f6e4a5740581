// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { openAround, placeOf } from '../../../src/view/reading/section-place';

beforeEach(() => {
  document.body.innerHTML = `
    <div class="section"><h2 id="drawn">A</h2></div>
    <details id="outer"><details id="inner"><h3 id="deep">B</h3></details></details>
    <details id="open" open><h3 id="seen">C</h3></details>`;
});

const placeCalled = (id: string) => placeOf(document.getElementById(id) as HTMLElement);

test('a section stands where the outermost part that hides it stands', () => {
  expect(placeCalled('deep').id).toBe('outer');
  document.getElementById('outer')?.setAttribute('open', '');
  expect(placeCalled('deep').id).toBe('inner');
  expect(placeCalled('seen').id).toBe('seen');
  expect(placeCalled('drawn').className).toBe('section');
});

test('what is gone to is opened, with all around it', () => {
  openAround(document.getElementById('deep'));
  expect([...document.querySelectorAll('details')].map((part) => part.open)).toEqual([true, true, true]);
  openAround(null);
});
