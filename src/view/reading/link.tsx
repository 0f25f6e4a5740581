// Links of the article, among them those that stand for a video or for what another service draws.
import { type ComponentChildren, createContext } from 'preact';
import { Icon } from '../icon';
import { useTranslate } from '../strings';
import { useNoteReference } from './notes';
import { openAround } from './section-place';
import type { WithNode } from './tree';

interface AnchorProps extends WithNode {
  readonly id?: string;
  readonly href?: string;
  readonly 'data-chaffinch-video'?: string;
  readonly 'data-chaffinch-embed'?: string;
  readonly children?: ComponentChildren;
}

/** A picture in a link leads where the link leads. */
export const InLink = createContext(false);

const LEAVING = { target: '_blank', rel: 'noopener noreferrer' };

/** Links within the article stay in it; all others open a tab that learns nothing of this one. */
export function Anchor({ node: _, href = '', ...others }: AnchorProps) {
  if (others['data-chaffinch-video'] || others['data-chaffinch-embed']) return <MediaLink href={href} {...others} />;
  if (others.id?.startsWith('note-ref-')) return <NoteReference href={href} {...others} />;
  if (href.startsWith('#note-ref-')) return <BackLink href={href} {...others} />;
  const { children, ...rest } = others;
  return (
    <a {...rest} {...destination(href)}>
      <InLink.Provider value={href !== ''}>{children}</InLink.Provider>
    </a>
  );
}

/** None for a link that has lost its address. */
function destination(href: string) {
  if (href === '') return {};
  if (!href.startsWith('#')) return { href, ...LEAVING };
  return { href, onClick: () => openAround(document.getElementById(href.slice(1))) };
}

function NoteReference({ children, ...others }: AnchorProps) {
  const reference = useNoteReference(others.href ?? '');
  return (
    <a {...others} class="note-reference" data-unspoken="" {...reference}>
      {children}
    </a>
  );
}

function BackLink({ children, href = '' }: AnchorProps) {
  const translate = useTranslate();
  return (
    <a href={href} class="note-back" data-unspoken="" aria-label={translate('note.back')}>
      {children}
    </a>
  );
}

/**
 * Nothing is asked of the other side but the still picture, until the reader goes there. Like a picture it is not read
 * aloud; its caption is.
 */
function MediaLink({ children, href = '', ...marks }: AnchorProps) {
  const translate = useTranslate();
  const host = URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : '';
  const isVideo = marks['data-chaffinch-video'] !== undefined;
  const kind = isVideo ? 'media.video' : marks['data-chaffinch-embed'] === 'post' ? 'media.post' : 'media.frame';
  return (
    <a class="media-link" data-unspoken="" data-kind={isVideo ? 'video' : 'embed'} {...destination(href)}>
      <InLink.Provider value={true}>
        <span class="media-link-content">{children}</span>
      </InLink.Provider>
      <span class="media-link-label">
        <Icon name={isVideo ? 'play' : 'external'} />
        <span>{translate(kind, { values: [host] })}</span>
      </span>
    </a>
  );
}
