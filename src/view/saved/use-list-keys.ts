// The list by keyboard: arrows or j and k from row to row, Delete, and / for the search field. Enter follows the link.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export function useListKeys(place: RefObject<HTMLElement | null>, onRemove: (id: string) => void): void {
  const remove = useRef(onRemove);
  remove.current = onRemove;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const root = place.current;
      const isMeant = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (root && isMeant && act(event.key, root, remove.current)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether the key meant something. */
function act(key: string, root: HTMLElement, remove: (id: string) => void): boolean {
  const { activeElement } = document;
  if (activeElement?.closest('dialog, select')) return false;
  const field = root.querySelector<HTMLInputElement>('.saved-search input');
  if (activeElement === field && field) return inField(key, root, field);
  const row = activeElement?.closest<HTMLElement>('.saved-row');
  if (key === '/' && field) {
    field.focus();
    field.select();
    return true;
  }
  if (key === 'ArrowDown' || key === 'j') return focusRow(row ? row.nextElementSibling : firstRow(root));
  if (key === 'ArrowUp' || key === 'k') return focusRow(row?.previousElementSibling) || focusElement(row && field);
  if (key !== 'Delete' || !row) return false;
  const [next, id] = [row.nextElementSibling ?? row.previousElementSibling, row.dataset['id']];
  if (!focusRow(next)) field?.focus();
  if (id) remove(id);
  return true;
}

/** In the field only what leaves it is a command. */
function inField(key: string, root: HTMLElement, field: HTMLInputElement): boolean {
  if (key === 'ArrowDown') return focusRow(firstRow(root));
  if (key !== 'Escape' || field.value === '') return false;
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

function firstRow(root: HTMLElement): Element | null {
  return root.querySelector('.saved-row');
}

function focusRow(row: Element | null | undefined): boolean {
  return focusElement(row?.querySelector<HTMLElement>('.saved-link'));
}

function focusElement(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return Boolean(element);
}
