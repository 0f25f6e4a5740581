// What is left to read. Changes while scrolling, so it is drawn by itself, and told to nobody who does not look.

import type { Ref } from 'preact';
import { useImperativeHandle, useState } from 'preact/hooks';
import { readingMinutes } from '../reading-time';
import { useTranslate } from '../strings';

export interface LeftHandle {
  show(words: number): void;
}

export function MinutesLeft({ handle }: { handle: Ref<LeftHandle> }) {
  const translate = useTranslate();
  const [minutes, setMinutes] = useState<number>();
  useImperativeHandle(handle, () => ({ show: (words) => setMinutes(readingMinutes(Math.round(words))) }), []);
  return minutes === undefined || minutes === 0 ? null : <bdi>{translate('toolbar.left', { count: minutes })}</bdi>;
}
