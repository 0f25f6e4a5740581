// A whole view that says what is so and offers the one next step.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface NoticeProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** Buttons, the likeliest first. */
  readonly children?: ComponentChildren;
}

export function Notice({ icon, title, text, children }: NoticeProps) {
  return (
    <div class="notice">
      <span class="notice-icon">
        <Icon name={icon} />
      </span>
      <h2 class="notice-title">{title}</h2>
      <p class="notice-text">{text}</p>
      {children && <div class="notice-actions">{children}</div>}
    </div>
  );
}
