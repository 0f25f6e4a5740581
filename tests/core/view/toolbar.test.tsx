// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  DEFAULT_READING,
  type PreferenceChange,
  type ReadingPreferences,
  withChange,
} from '../../../src/decide/reading-choices';
import { Toolbar } from '../../../src/view/reader/toolbar';
import { applyLook } from '../../../src/view/reading/look';
import { PreferencesProvider } from '../../../src/view/reading/preferences';
import { clear, click, control, draw } from './draw';

beforeEach(clear);

let preferences: ReadingPreferences = DEFAULT_READING;

function show(known: ReadingPreferences = DEFAULT_READING): void {
  preferences = known;
  const change = (asked: PreferenceChange) => show(withChange(preferences, asked));
  draw(
    <PreferencesProvider value={{ preferences, change }}>
      <Toolbar hasOutline left="3 min left">
        <button type="button">Listen</button>
      </Toolbar>
    </PreferencesProvider>,
  );
}

function choose(value: string): void {
  document.querySelector<HTMLInputElement>(`[type="radio"][value="${value}"]`)?.click();
}

describe('the toolbar', () => {
  it('holds the tools of others beside its own', () => {
    show();
    expect(control('Listen').closest('.toolbar')).not.toBeNull();
    expect(document.querySelector('.toolbar-left')?.textContent).toBe('3 min left');
  });

  it('turns from theme to theme, and says which holds', () => {
    show();
    const seen = ['System', 'Light', 'Sepia', 'Dark', 'Black'].map((name) => {
      click(`Theme: ${name}`);
      return preferences.theme;
    });
    expect(seen).toEqual(['light', 'sepia', 'dark', 'black', 'system']);
  });

  it('sets theme and face by a choice that is drawn as what it is', () => {
    show();
    choose('sepia');
    choose('dyslexic');
    expect([preferences.theme, preferences.face]).toEqual(['sepia', 'dyslexic']);
    expect(document.querySelectorAll('[type="radio"]:checked')).toHaveLength(2);
  });

  it('steps through each measure as far as it goes', () => {
    show({ ...DEFAULT_READING, size: 36 });
    click('Size: more');
    expect([preferences.size, control('Size: more').hasAttribute('disabled')]).toEqual([40, true]);
    click('Line height: less');
    click('Width: less');
    expect([preferences.lineHeight, preferences.width]).toEqual([1.5, 64]);
  });

  it('switches straight edges, divided words and pictures', () => {
    show();
    for (const name of ['Straight right edge', 'Divide words', 'Load pictures']) click(name);
    expect([preferences.justify, preferences.hyphenate, preferences.images]).toEqual([true, false, 'none']);
  });
});

describe('the look', () => {
  it('stands on the root element', () => {
    applyLook(document.documentElement, { ...DEFAULT_READING, theme: 'black', justify: true, size: 24 });
    const { dataset, style } = document.documentElement;
    expect([dataset['theme'], dataset['face'], style.getPropertyValue('--reading-size')]).toEqual([
      'black',
      'serif',
      '24px',
    ]);
    expect(document.documentElement.matches('[data-justify][data-hyphenate]')).toBe(true);
    applyLook(document.documentElement, DEFAULT_READING);
    expect(document.documentElement.matches('[data-justify]')).toBe(false);
  });
});
