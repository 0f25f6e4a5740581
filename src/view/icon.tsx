// One set of icons: a 20 px grid, 1.5 px strokes, the text's own colour.
import type { Category } from '../decide/types';

export type IconName =
  | Category
  | 'more'
  | 'chevron'
  | 'newTab'
  | 'panel'
  | 'back'
  | 'external'
  | 'settings'
  | 'page'
  | 'lock'
  | 'search'
  | 'alert'
  | 'off'
  | 'check'
  | 'save'
  | 'saved'
  | 'bin'
  | 'close'
  | 'gone'
  | 'outline'
  | 'theme'
  | 'help'
  | 'minus'
  | 'plus'
  | 'picture'
  | 'export'
  | 'listen'
  | 'play'
  | 'pause'
  | 'next'
  | 'previous';

const PATHS: Readonly<Record<IconName, string>> = {
  promo: 'M3.75 8.25v3.5h2.5l7 3.5v-10.5l-7 3.5zM6.25 11.75l1 4.5h2M16 8.25v3.5',
  logos:
    'M4 4h4.5v4.5H4zM13.75 4a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM6.25 11.5a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM13.75 11.5 16.25 16h-5z',
  related: 'M4 5.5h.01M4 10h.01M4 14.5h.01M7.5 5.5H16M7.5 10H16M7.5 14.5h5.5',
  banner: 'M3.5 4.5h13v11h-13zM3.5 8h13M6.5 6.25h5',
  newsletter: 'M3.5 5.5h13v9h-13zM3.5 6l6.5 5 6.5-5',
  share:
    'M6 8.25a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5zM14 4a1.75 1.75 0 1 0 0 3.5A1.75 1.75 0 0 0 14 4zM14 12.5a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5zM7.5 9.25l5-2.75M7.5 10.75l5 2.75',
  channel: 'M6.5 3.5h7v13h-7zM9 14h2',
  sponsored: 'M4 4h5.5l6.5 6.5-5.5 5.5L4 9.5zM7.25 7.25h.01',
  support: 'M10 16.25C5.5 13 3.5 10.5 3.5 7.75a3.25 3.25 0 0 1 6.5-.5 3.25 3.25 0 0 1 6.5.5c0 2.75-2 5.25-6.5 8.5z',
  engagement: 'M3.5 4.5h13v9H9l-3.5 3v-3h-2zM6.5 7.75h7M6.5 10.25h4',
  own: 'M4.5 15.5l1-3.5 7.5-7.5 2.5 2.5-7.5 7.5zM11.5 6l2.5 2.5',
  chrome: 'M8.25 3.5l-1.5 13M13.25 3.5l-1.5 13M4 7.5h12.5M3.5 12.5H16',
  close: 'm6 6 8 8M14 6l-8 8',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  chevron: 'm6 8 4 4 4-4',
  newTab: 'M8.5 4.5h-4v11h11v-4M11.5 4.5h4v4M15.5 4.5l-6 6',
  panel: 'M3.5 4.5h13v11h-13zM12 4.5v11',
  back: 'M7.5 5 4 8.5 7.5 12M4 8.5h8.25a3.75 3.75 0 0 1 0 7.5H9.5',
  external: 'M6.5 13.5l7-7M7.5 6.5h6v6',
  settings:
    'M3.5 6.5h7M14.5 6.5h2M3.5 13.5h2M9.5 13.5h7M12.5 4.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM7.5 11.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  page: 'M5 3.5h6.5l3.5 3.5v9.5H5zM11.5 3.5V7H15M7.5 10.5h5M7.5 13.5h3.5',
  lock: 'M5 9h10v7H5zM7 9V6.75a3 3 0 0 1 6 0V9M10 12v1.5',
  search: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zM12.75 12.75 16.5 16.5',
  alert: 'M10 3.5 17 16H3zM10 8.25v3.5M10 14h.01',
  off: 'M10 3.5v6M6.25 5.75a5.5 5.5 0 1 0 7.5 0',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  outline: 'M3.5 5h9M6.5 10h10M6.5 15h7.5',
  theme: 'M10 3.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5zM10 3.75v12.5M12.5 5v10M14.75 6.5v7',
  help: 'M10 3.25a6.75 6.75 0 1 1 0 13.5 6.75 6.75 0 0 1 0-13.5zM8 8.25a2 2 0 1 1 3 1.75c-.7.4-1 .8-1 1.5M10 13.6h.01',
  minus: 'M5 10h10',
  plus: 'M5 10h10M10 5v10',
  picture: 'M3.5 4.5h13v11h-13zM3.5 13l3.5-3.5 3 3 2.5-2 4 3.5M12.5 7.75h.01',
  export: 'M10 12.5V3.75M6.75 6.75 10 3.5l3.25 3.25M4 11v5h12v-5',
  listen: 'M3.75 8v4h2.5l4 3.25V4.75L6.25 8zM13 7.5a3.5 3.5 0 0 1 0 5M15 5.25a6.75 6.75 0 0 1 0 9.5',
  play: 'M6.75 4.5v11l8.5-5.5z',
  pause: 'M7 5v10M13 5v10',
  next: 'M5.5 5v10l7.5-5zM15 5v10',
  previous: 'M14.5 5v10L7 10zM5 5v10',
  save: 'M5.5 3.5h9v13L10 13l-4.5 3.5z',
  saved: 'M5.5 3.5h9v13L10 13l-4.5 3.5zM7.75 8l1.75 1.75 3-3.25',
  bin: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.75 11h7.5l.75-11M8.5 8.5v5M11.5 8.5v5',
  gone: 'M10 3.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5zM10 6.75V10l2.25 1.75',
};

/** Decoration beside a text that says the same; hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
