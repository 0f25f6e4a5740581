// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { HeardSection } from '../../../src/view/options/heard-section';
import { Options } from '../../../src/view/options/options';
import { click, draw } from './draw';

describe('the options', () => {
  it('switch and remove single sites', () => {
    const actions = {
      switchEverywhere: vi.fn(),
      switchKind: vi.fn(),
      setCalm: vi.fn(),
      setMode: vi.fn(),
      rules: { change: vi.fn(), remove: vi.fn(), restore: vi.fn(), import: vi.fn(), export: vi.fn() },
      forget: vi.fn(),
      forgetHeard: vi.fn(),
      removeSaved: vi.fn(),
      forgetKind: vi.fn(),
      remove: vi.fn(),
    };
    const sites = [
      { host: 'example.com', mode: 'fold' as const, kinds: { related: false }, access: 'granted' as const },
    ];
    const model = {
      enabled: true,
      shown: ['share' as const],
      calm: 'auto' as const,
      sites,
      rules: [],
      onlyHere: 0,
      remembered: [{ site: 'news.example', folded: 3, used: 1_900_000_000_000 }],
      heard: { count: 2, last: 1_900_000_000_000 },
      saved: { count: 12, size: 1_400_000, address: 'saved.html' },
      listed: 60,
      version: '1.2.3',
    };
    draw(<Options model={model} actions={actions} />);
    document.querySelector<HTMLInputElement>('.sites input[value="mark"]')?.click();
    document.querySelector<HTMLInputElement>('.card > .choice input[value="always"]')?.click();
    click('Forget the choice for Related links');
    click('Fold blocks of the kind “Share bar”');
    click('Fold blocks of the kind “Promo”');
    click('Remove example.com');
    click('Forget news.example');
    click('Forget all sites');
    click('Forget where reading aloud stopped');
    click('Fold on all sites');
    expect(document.body.textContent).toContain('12 articles, 1.4 MB');
    expect(actions.removeSaved).not.toHaveBeenCalled();
    expect(actions.setMode).toHaveBeenCalledWith('example.com', 'mark');
    expect(actions.forget.mock.calls).toEqual([['news.example'], []]);
    expect(document.body.textContent).toContain('3 blocks · last visit 17 Mar 2030');
    expect(document.body.textContent).toContain('In 2 articles · last on 17 Mar 2030');
    expect(actions.forgetHeard).toHaveBeenCalledOnce();
    expect(actions.setCalm).toHaveBeenCalledWith('always');
    expect(actions.forgetKind).toHaveBeenCalledWith('example.com', 'related');
    expect(actions.switchKind.mock.calls).toEqual([
      ['share', true],
      ['promo', false],
    ]);
    expect(actions.remove).toHaveBeenCalledWith('example.com');
    expect(actions.switchEverywhere).toHaveBeenCalledWith(false);
    expect(document.body.textContent).toContain('60 AI-news sites');
  });

  it('say that reading aloud has stopped nowhere, and have nothing to forget then', () => {
    draw(<HeardSection kept={{ count: 0, last: 0 }} onForget={vi.fn()} />);
    expect(document.body.textContent).toBe('No place is kept.');
    expect(document.querySelector('button')).toBeNull();
  });
});
