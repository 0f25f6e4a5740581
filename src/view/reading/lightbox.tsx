// The pictures of the article, large, one at a time.
import { type ComponentChildren, createContext } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useTranslate } from '../strings';

/** Opens the picture in this element. */
export const OpenPicture = createContext<(picture: HTMLElement) => void>(() => {});

interface Shown {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
}

interface Gallery {
  readonly pictures: readonly Shown[];
  readonly at: number;
}

export function Lightbox({ children }: { children: ComponentChildren }) {
  const [gallery, setGallery] = useState<Gallery>();
  const open = (picture: HTMLElement) => {
    const all = [...document.querySelectorAll<HTMLElement>('.picture[data-zoom]')];
    setGallery({ pictures: all.map(shownIn), at: Math.max(0, all.indexOf(picture)) });
  };
  const move = (steps: number) =>
    setGallery(
      (known) => known && { ...known, at: (known.at + steps + known.pictures.length) % known.pictures.length },
    );
  return (
    <OpenPicture.Provider value={open}>
      {children}
      {gallery && <Viewer gallery={gallery} onMove={move} onClose={() => setGallery(undefined)} />}
    </OpenPicture.Provider>
  );
}

function shownIn(picture: HTMLElement): Shown {
  const image = picture.querySelector('img');
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return { address: image?.currentSrc || image?.src || '', alt: image?.alt ?? '', caption: caption.trim() };
}

interface ViewerProps {
  readonly gallery: Gallery;
  readonly onMove: (steps: number) => void;
  readonly onClose: () => void;
}

function Viewer({ gallery, onMove, onClose }: ViewerProps) {
  const translate = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [natural, setNatural] = useState(false);
  const picture = gallery.pictures[gallery.at];
  useEffect(() => setNatural(false), [gallery.at]);
  // Modal, so that the browser holds the focus in it and gives it back.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') onMove(stepOf(event.key, dialog.current));
  };
  // Beside the picture a click closes, on it it changes the size; the keyboard has Escape and the button below.
  const onClick = ({ target }: Event) => {
    if (!(target instanceof Element) || target.closest('button, p')) return;
    if (target.localName === 'img') setNatural(!natural);
    else dialog.current?.close();
  };
  if (!picture) return null;
  const { address, alt, caption } = picture;
  return (
    <dialog
      class="lightbox"
      data-unspoken=""
      ref={dialog}
      aria-label={alt || caption || translate('picture.label')}
      data-natural={natural ? '' : undefined}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Controls gallery={gallery} onMove={onMove} onClose={() => dialog.current?.close()} />
      <div class="lightbox-stage">
        <img src={address} alt={alt} referrerPolicy="no-referrer" />
      </div>
      <div class="lightbox-below">
        {caption && <p dir="auto">{caption}</p>}
        <button type="button" aria-pressed={natural} onClick={() => setNatural(!natural)}>
          {translate('picture.natural')}
        </button>
      </div>
    </dialog>
  );
}

/** Arrows point the way that pictures stand, which is the other one in a text from right to left. */
function stepOf(key: string, dialog: Element | null): number {
  const isReversed = dialog !== null && getComputedStyle(dialog).direction === 'rtl';
  return (key === 'ArrowRight') === isReversed ? -1 : 1;
}

function Controls({ gallery, onMove, onClose }: ViewerProps) {
  const translate = useTranslate();
  const { length } = gallery.pictures;
  return (
    <div class="lightbox-controls">
      {length > 1 && (
        <>
          <button
            type="button"
            class="lightbox-step"
            data-step="before"
            aria-label={translate('picture.before')}
            onClick={() => onMove(-1)}
          >
            <Icon name="chevron" />
          </button>
          <span aria-live="polite">
            {translate('picture.place', { values: [String(gallery.at + 1), String(length)] })}
          </span>
          <button
            type="button"
            class="lightbox-step"
            data-step="next"
            aria-label={translate('picture.next')}
            onClick={() => onMove(1)}
          >
            <Icon name="chevron" />
          </button>
        </>
      )}
      <button type="button" class="lightbox-close" aria-label={translate('picture.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
