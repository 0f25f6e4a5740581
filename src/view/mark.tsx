// The finch, as drawn in assets/icons/finch.svg; its colours follow the theme, and go when Chaffinch is off.

/** Decoration beside the name it stands for. */
export function Mark({ off = false }: { off?: boolean }) {
  return (
    <svg class="mark" data-off={off} viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <path class="mark-beak" d="M8.6 9.3 2.2 12.3 8.8 14.6Z" />
      <path
        class="mark-breast"
        d="M7.6 12.4C7.2 7.6 10.6 3.6 15 3.6c4.3 0 7 2.9 7.6 6.7.6 4.2 2.6 8.7 7.2 16.9l-4.6-.5C23.4 28 21 28.6 18.6 28.6c-6.4 0-10.6-4.4-11-10.4-.1-2 .2-3.8 0-5.8Z"
      />
      <path
        class="mark-crown"
        d="M7.8 10C8.5 6.3 11.4 3.6 15 3.6c4.3 0 7 2.9 7.6 6.7.4 2.6 1.2 5.2 2.5 8.2-3.9-.5-6.6-2.9-7.7-6-3.4.7-7.2.1-9.6-2.5Z"
      />
      <path
        class="mark-wing"
        d="M16.8 16.6c3.8-1.1 6.9-.5 8.3 1.9 1.4 2.9 2.9 5.6 4.7 8.7-5 .1-8.7-.9-10.9-3.3-1.7-1.9-2.4-4.5-2.1-7.3Z"
      />
      <path class="mark-bar" d="M17 18.7c2.6-1.1 5.7-1 8.3.3l.9 1.8c-2.7-1.4-5.8-1.7-8.9-.5Z" />
      <circle class="mark-eye" cx="12.6" cy="9.2" r="1.5" />
    </svg>
  );
}
