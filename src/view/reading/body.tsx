// The article's safe tree as components. No HTML string is ever made of it.
// Loaded on demand: the popup draws its ledger before this is needed.
import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { jsx, jsxs } from 'preact/jsx-runtime';
import { useReading } from './context';
import { PicturePlaceholder } from './picture-placeholder';

/** `body` must have been through the allow-list of `article` in this same page. */
export function renderBody(body: Root): ComponentChildren {
  return toJsxRuntime(body, {
    Fragment,
    // Preact's runtime takes the same arguments; its types name its own props.
    jsx: jsx as never,
    jsxs: jsxs as never,
    elementAttributeNameCase: 'html',
    stylePropertyNameCase: 'css',
    ignoreInvalidStyle: true,
    components: { a: Anchor, img: Picture, table: Table },
  });
}

// Only what a component changes is named; what else the allow-list lets through is passed on.
interface AnchorProps {
  readonly href?: string;
  readonly children?: ComponentChildren;
}

interface PictureProps {
  readonly alt?: string;
  readonly src?: string;
  readonly srcset?: string;
}

interface TableProps {
  readonly children?: ComponentChildren;
}

/** Links within the article stay in it; all others open a tab that learns nothing of this one. */
function Anchor({ href = '', children, ...others }: AnchorProps) {
  const leaving = href.startsWith('#') ? {} : { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <a {...others} {...leaving} href={href}>
      {children}
    </a>
  );
}

/** A picture that does not load leaves its description, or nothing, but no broken frame. */
function Picture({ alt = '', ...others }: PictureProps) {
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState(false);
  const { images } = useReading();
  if (!others.src && !others.srcset) {
    // The allow-list took its address away.
    return null;
  }
  if (images === 'none' && !asked) {
    return <PicturePlaceholder alt={alt} onShow={() => setAsked(true)} />;
  }
  if (missing) {
    return alt === '' ? null : <span class="picture-missing">{alt}</span>;
  }
  return (
    <img
      {...others}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setMissing(true)}
    />
  );
}

/** Wide tables scroll by themselves instead of widening the page. */
function Table({ children, ...others }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="table-scroll" tabIndex={0}>
      <table {...others}>{children}</table>
    </div>
  );
}
