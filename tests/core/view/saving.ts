// What the Save button can do, where nothing is saved.
import { vi } from 'vitest';
import type { Saving } from '../../../src/view/reader/save-button';

export const NOT_SAVED: Saving = savingThat({});

export function savingThat(does: Partial<Saving>): Saving {
  return {
    state: async () => 'unsaved',
    save: async () => ({ is: 'saved' }),
    remove: async () => ({ is: 'removed' }),
    restore: async () => ({ is: 'saved' }),
    makeRoom: async () => ({ is: 'saved' }),
    list: 'saved.html',
    watch: vi.fn(),
    ...does,
  };
}
