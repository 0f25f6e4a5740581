// A picture, which opens large where it is more than an icon.
import { useContext, useState } from 'preact/hooks';
import { useTranslate } from '../strings';
import { useReading } from './context';
import { OpenPicture } from './lightbox';
import { InLink } from './link';
import { PicturePlaceholder } from './picture-placeholder';
import type { WithNode } from './tree';

// Only what a component changes is named; what else the allow-list lets through is passed on.
interface PictureProps extends WithNode {
  readonly alt?: string;
  readonly src?: string;
  readonly srcset?: string;
  readonly width?: number | string;
}

/** CSS pixels; smaller ones are icons, signs and faces. */
const LEAST_WIDTH = 160;

/** One that does not load leaves its description, or nothing, but no broken frame. */
export function Picture({ alt = '', node: _, ...others }: PictureProps) {
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState(false);
  const [width, setWidth] = useState(0);
  const { images } = useReading();
  const isLinked = useContext(InLink);
  if (!others.src && !others.srcset) {
    // The allow-list took its address away.
    return null;
  }
  const isHeldBack = images === 'none' && !asked;
  if (isHeldBack && !isLinked) {
    return <PicturePlaceholder alt={alt} onShow={() => setAsked(true)} />;
  }
  // No button within a link: what is held back there is told by its words.
  if (missing || isHeldBack) {
    return alt === '' ? null : <span class="picture-missing">{alt}</span>;
  }
  const image = (
    <img
      {...others}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onLoad={({ currentTarget }) => setWidth(currentTarget.naturalWidth)}
      onError={() => setMissing(true)}
    />
  );
  const shown = others.width === undefined ? width : Math.min(Number(others.width), width || Number(others.width));
  return <Zoom alt={alt} active={!isLinked && shown >= LEAST_WIDTH} image={image} />;
}

/** The picture stays the same element when it turns out to be large, so that it is loaded once. */
function Zoom({ alt, active, image }: { alt: string; active: boolean; image: preact.JSX.Element }) {
  const translate = useTranslate();
  const open = useContext(OpenPicture);
  const name = alt === '' ? translate('picture.open') : translate('picture.openNamed', { values: [alt] });
  const action = active
    ? ({
        role: 'button',
        tabIndex: 0,
        'aria-label': name,
        'aria-haspopup': 'dialog',
        onClick: ({ currentTarget }: { currentTarget: HTMLElement }) => open(currentTarget),
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          if (event.currentTarget instanceof HTMLElement) open(event.currentTarget);
        },
      } as const)
    : {};
  return (
    <span class="picture" data-zoom={active ? '' : undefined} {...action}>
      {image}
    </span>
  );
}
