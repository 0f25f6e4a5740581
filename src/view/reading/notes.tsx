// The note that a reference leads to, shown beside the reference while it is pointed at or focused.
import type { Element, Root } from 'hast';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';

const POPOVER_ID = 'note-popover';
/** Milliseconds in which the pointer may cross from the reference to the note. */
const GRACE = 200;
/** CSS pixels between the reference, its note and the edges of the window. */
const GAP = 8;

interface Shown {
  readonly href: string;
  readonly reference: HTMLElement;
}

interface NotesState {
  readonly shown: Shown | undefined;
  readonly show: (href: string, reference: HTMLElement) => void;
  readonly hideSoon: () => void;
}

const NotesContext = createContext<NotesState>({ shown: undefined, show: () => {}, hideSoon: () => {} });

interface NotesProps {
  readonly body: Root;
  readonly render: (tree: Root) => ComponentChildren;
  readonly children: ComponentChildren;
}

export function Notes({ body, render, children }: NotesProps) {
  const [shown, setShown] = useState<Shown>();
  const timer = useRef(0);
  const keep = () => clearTimeout(timer.current);
  const hideSoon = () => {
    keep();
    timer.current = window.setTimeout(() => setShown(undefined), GRACE);
  };
  const show = (href: string, reference: HTMLElement) => {
    keep();
    setShown({ href, reference });
  };
  useEscape(shown !== undefined, () => setShown(undefined));
  const note = shown && noteIn(body, shown.href.slice(1));
  return (
    <NotesContext.Provider value={{ shown, show, hideSoon }}>
      {children}
      {shown && note && (
        <Popover reference={shown.reference} onEnter={keep} onLeave={hideSoon}>
          {render(note)}
        </Popover>
      )}
    </NotesContext.Provider>
  );
}

/** What a reference needs to show its note. */
export function useNoteReference(href: string) {
  const { shown, show, hideSoon } = useContext(NotesContext);
  const here = ({ currentTarget }: { currentTarget: HTMLElement }) => show(href, currentTarget);
  return {
    'aria-describedby': shown?.href === href ? POPOVER_ID : undefined,
    onMouseEnter: here,
    onFocus: here,
    onMouseLeave: hideSoon,
    onBlur: hideSoon,
    onClick: hideSoon,
  };
}

function useEscape(active: boolean, close: () => void): void {
  // Before it can be seen: who sees it may press the key at once.
  useLayoutEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    };
    // Before the reader tab's own keys, of which Escape leads back to the page.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [active]);
}

interface PopoverProps {
  readonly reference: HTMLElement;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

function Popover({ reference, onEnter, onLeave, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = () => box.current && place(box.current, reference);
    follow();
    // What gets the focus is scrolled to, and the note goes with it.
    addEventListener('scroll', follow, { passive: true, capture: true });
    addEventListener('resize', follow);
    return () => {
      removeEventListener('scroll', follow, { capture: true });
      removeEventListener('resize', follow);
    };
  }, [reference]);
  return (
    <div
      class="note-popover"
      id={POPOVER_ID}
      role="note"
      data-unspoken=""
      ref={box}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {children}
    </div>
  );
}

/** Below the reference, or above it where there is no room; within the window in any case. */
function place(box: HTMLElement, reference: HTMLElement): void {
  const { left, top, bottom } = reference.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const isBelow = bottom + GAP + height <= innerHeight || top < height + GAP;
  box.style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - width - GAP))}px`;
  box.style.top = `${isBelow ? bottom + GAP : top - height - GAP}px`;
}

/** The note without its id and without the ways back. */
function noteIn(body: Root, id: string): Root | undefined {
  const note = find(body, id);
  return note && { type: 'root', children: note.children.map(withoutBackLinks) };
}

function find(node: Root | Element, id: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.properties['id'] === id ? child : find(child, id);
    if (found) return found;
  }
  return undefined;
}

function withoutBackLinks<Node extends Element['children'][number]>(node: Node): Node {
  if (node.type !== 'element') return node;
  const isBack = (child: Element['children'][number]) =>
    child.type === 'element' && String(child.properties['href'] ?? '').startsWith('#note-ref-');
  // References in a note keep their link; their ids stand in the list.
  const { id: _, ...properties } = node.properties;
  return { ...node, properties, children: node.children.filter((child) => !isBack(child)).map(withoutBackLinks) };
}
