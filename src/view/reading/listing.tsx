// A listing: highlighted when its language is known or plain to see, with a button that copies it.
import type { Root } from 'hast';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../strings';
import { exactText, renderTree, type WithNode } from './tree';

interface ListingProps extends WithNode {
  readonly children?: ComponentChildren;
}

type Copying = 'copy' | 'copied' | 'notCopied';

export function Listing({ node, children, ...others }: ListingProps) {
  const code = node?.children.find((child) => child.type === 'element' && child.tagName === 'code');
  if (!node || code?.type !== 'element') return <pre {...others}>{children}</pre>;
  const [name = ''] = Array.isArray(code.properties['className']) ? code.properties['className'] : [];
  const language = String(name).replace(/^language-/, '');
  return (
    <div class="listing" dir="ltr">
      <Code text={exactText(node)} language={language} />
      <CopyButton text={exactText(node)} />
    </div>
  );
}

function Code({ text, language }: { text: string; language: string }) {
  const [tree, setTree] = useState<Root>();
  useEffect(() => {
    let current = true;
    import('./highlighting')
      .then(({ highlight }) => current && setTree(highlight(text, language)))
      .catch((error: unknown) => console.warn('Chaffinch could not highlight a listing.', error));
    return () => {
      current = false;
    };
  }, [text, language]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, by keyboard too
    <pre tabIndex={0}>
      <code>{tree ? renderTree(tree) : text}</code>
    </pre>
  );
}

function CopyButton({ text }: { text: string }) {
  const translate = useTranslate();
  const [state, setState] = useState<Copying>('copy');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('notCopied'),
    );
  return (
    <button type="button" class="listing-copy" onClick={copy} onBlur={() => setState('copy')}>
      <span aria-live="polite">{translate(`code.${state}`)}</span>
    </button>
  );
}
