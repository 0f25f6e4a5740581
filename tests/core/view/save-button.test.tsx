// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveButton, type Saving } from '../../../src/view/reader/save-button';
import { clear, click, control, draw } from './draw';
import { savingThat } from './saving';

beforeEach(clear);

async function show(saving: Saving): Promise<void> {
  draw(<SaveButton saving={saving} />);
  await settle();
}

const settle = () => act(async () => undefined);
const pressed = () => control('Save for later').getAttribute('aria-pressed');
const told = () => document.querySelector('[role="status"]')?.textContent;

describe('the button that saves an article', () => {
  it('knows what is saved when it is shown, and follows what others do', async () => {
    const states = ['saved', 'unsaved'] as const;
    let now = 0;
    let changed = (): void => undefined;
    await show(
      savingThat({
        state: async () => states[now] ?? 'unknown',
        watch: (listener) => {
          changed = listener;
        },
      }),
    );
    expect(pressed()).toBe('true');
    now = 1;
    changed();
    await settle();
    expect(pressed()).toBe('false');
  });

  it('saves, and says so with the way to the list', async () => {
    await show(savingThat({}));
    click('Save for later');
    await settle();
    expect(pressed()).toBe('true');
    expect(told()).toContain('Saved on this device.');
    expect(document.querySelector('.save-told a')?.getAttribute('href')).toBe('saved.html');
  });

  it('takes away what is saved, and brings it back', async () => {
    const restore = vi.fn<Saving['restore']>(async () => ({ is: 'saved' }));
    await show(savingThat({ state: async () => 'saved', restore }));
    click('Save for later');
    await settle();
    expect(pressed()).toBe('false');
    expect(told()).toContain('No longer saved.');
    click('Undo');
    await settle();
    expect(restore).toHaveBeenCalledOnce();
    expect(pressed()).toBe('true');
  });

  it('offers to save anew what reads otherwise now', async () => {
    await show(savingThat({ state: async () => 'older', save: async () => ({ is: 'updated' }) }));
    click('Update what is saved');
    await settle();
    expect(told()).toContain('Updated.');
  });

  it('says where there is no room, and makes some', async () => {
    const makeRoom = vi.fn<Saving['makeRoom']>(async () => ({ is: 'saved' }));
    await show(
      savingThat({ save: async () => ({ is: 'full', size: 48_000_000, read: 3, readSize: 1_200_000 }), makeRoom }),
    );
    click('Save for later');
    await settle();
    expect(pressed()).toBe('false');
    expect(told()).toContain('Saved articles take 48 MB, and all of them are still there.');
    click('Delete the 3 oldest read articles (1.2 MB) and save');
    await settle();
    expect(makeRoom).toHaveBeenCalledOnce();
    expect(pressed()).toBe('true');
  });

  it('says why nothing was saved', async () => {
    await show(savingThat({ save: async () => ({ is: 'failed', why: 'newer' }) }));
    click('Save for later');
    await settle();
    expect(told()).toContain('Not saved. They were saved by a newer version');
  });
});
