// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Options } from '../../../src/view/options/options';
import { click, draw } from './draw';

describe('the options', () => {
  it('switch and remove single sites', () => {
    const actions = { switchEverywhere: vi.fn(), switchSite: vi.fn(), remove: vi.fn() };
    const sites = [{ host: 'example.com', on: true, granted: true }];
    draw(<Options model={{ enabled: true, sites, listed: 60, version: '1.2.3' }} actions={actions} />);
    click('Fold on example.com');
    click('Remove example.com');
    click('Fold on all sites');
    expect(actions.switchSite).toHaveBeenCalledWith('example.com', false);
    expect(actions.remove).toHaveBeenCalledWith('example.com');
    expect(actions.switchEverywhere).toHaveBeenCalledWith(false);
    expect(document.body.textContent).toContain('60 AI-news sites');
  });
});
