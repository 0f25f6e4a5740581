// A formula. One that is known by its TeX alone is set when it is drawn, and stays TeX where that fails.
import type { Element, Root } from 'hast';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { exactText, renderTree, type WithNode } from './tree';

interface FormulaProps extends WithNode {
  readonly alttext?: string;
  readonly display?: 'block' | 'inline';
  readonly children?: ComponentChildren;
}

/** The component, which lets nothing be drawn that has not been through `sanitize`. */
export function formulaOf(sanitize?: (body: Root) => Root) {
  return function Formula({ node, children, ...others }: FormulaProps) {
    const tex = node && isTex(node) ? (others.alttext ?? '') : '';
    const [set, setSet] = useState<Root>();
    useEffect(() => {
      let current = true;
      if (tex && sanitize)
        import('./typesetting')
          .then(({ typeset }) => current && setSet(sanitized(typeset(tex, others.display === 'block'), sanitize)))
          // TeX that is wrong is shown as it was written.
          .catch(() => {});
      return () => {
        current = false;
      };
    }, [tex]);
    if (set) return <Scrolling display={others.display}>{renderTree(set)}</Scrolling>;
    if (tex) return <code class="tex">{tex}</code>;
    return (
      <Scrolling display={others.display}>
        <math {...others}>{children}</math>
      </Scrolling>
    );
  };
}

function sanitized(formula: Element, sanitize: (body: Root) => Root): Root {
  return sanitize({ type: 'root', children: [formula] });
}

function isTex({ children, properties }: Element): boolean {
  const [only] = children;
  const isLeaf = children.length === 1 && only?.type === 'element' && only.tagName === 'mtext';
  return isLeaf && exactText(only) === properties['alttext'];
}

/** Wide formulas scroll by themselves. */
function Scrolling({ display, children }: { display: string | undefined; children: ComponentChildren }) {
  return <span class={display === 'block' ? 'formula-block' : 'formula'}>{children}</span>;
}
