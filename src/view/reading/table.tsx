// Wide tables scroll by themselves instead of widening the page.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../strings';
import { exactText, type WithNode } from './tree';

interface TableProps extends WithNode {
  readonly children?: ComponentChildren;
}

export function Table({ node, children, ...others }: TableProps) {
  const translate = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  const caption = node?.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const name = (caption ? exactText(caption).trim() : '') || translate('table.label');
  // A place for the keyboard only where there is something to scroll.
  const region = scrolls ? ({ tabIndex: 0, role: 'region', 'aria-label': name } as const) : {};
  return (
    <div class="table-scroll" ref={box} {...region}>
      <table {...others}>{children}</table>
    </div>
  );
}

function useScrolls(box: { readonly current: HTMLElement | null }): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = () =>
      setScrolls(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return scrolls;
}
