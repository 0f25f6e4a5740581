// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RuleItem, RuleList } from '../../../src/view/options/rule-list';
import { clear, click, draw, fire } from './draw';

const actions = { change: vi.fn(), remove: vi.fn(), restore: vi.fn(), import: vi.fn(), export: vi.fn() };
const RULES: RuleItem[] = [
  { id: 'rule-one', site: 'b.example', action: 'fold', selector: 'main > p', label: 'Join us today' },
  { id: 'rule-two', site: 'a.example', action: 'show', selector: '', label: '' },
];

const show = (rules: readonly RuleItem[] = RULES) =>
  draw(<RuleList rules={rules} onlyHere={rules.length === 1 ? 3 : 0} actions={actions} />);

function type(label: string, text: string): void {
  const field = [...document.querySelectorAll<HTMLElement>('.field')].find((one) => one.textContent?.startsWith(label));
  const input = field?.querySelector('input');
  if (!input) throw new Error(`no field ${label}`);
  input.value = text;
  fire(input, new Event('change', { bubbles: true }));
}

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('the list of rules', () => {
  it('groups them by site and says what each does', () => {
    show();
    expect([...document.querySelectorAll('h3')].map((one) => one.textContent)).toEqual(['a.example', 'b.example']);
    expect(document.querySelector('.rule summary')?.textContent).toBe('A block without wordsShown');
  });

  it('changes what a rule does, its name and its place', () => {
    show([...RULES].slice(0, 1));
    document.querySelector<HTMLInputElement>('.rule input[value="show"]')?.click();
    type('Name', ' Newsletter ');
    type('Place', '#signup');
    expect(document.body.textContent).toContain('3 rules have no room');
    expect(actions.change.mock.calls).toEqual([
      ['rule-one', { action: 'show' }],
      ['rule-one', { label: 'Newsletter' }],
      ['rule-one', { selector: '#signup' }],
    ]);
  });

  it('refuses what is no selector, and says so', () => {
    show([...RULES].slice(0, 1));
    vi.spyOn(DocumentFragment.prototype, 'querySelector').mockImplementation(() => {
      throw new SyntaxError('no');
    });
    type('Place', 'div[');
    vi.restoreAllMocks();
    expect(actions.change).not.toHaveBeenCalled();
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('not a CSS selector');
  });

  it('removes a rule, and brings it back', () => {
    show();
    click('Remove this rule');
    expect(actions.remove).toHaveBeenCalledWith('rule-two');
    click('Undo');
    expect(actions.restore).toHaveBeenCalledOnce();
    expect(document.querySelector('.rules-told')?.textContent).toBe('');
  });

  it('says how to make the first', () => {
    show([]);
    expect(document.body.textContent).toContain('No rules yet');
    click('Save as a file');
    expect(actions.export).not.toHaveBeenCalled();
  });
});
