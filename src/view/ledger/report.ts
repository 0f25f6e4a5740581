// What a reader can send to whoever looks after the detectors: how a block is built and why it was folded.
import type { Signal } from '../../decide/types';
import type { Translate } from '../strings';

export interface Reported {
  readonly category: string;
  /** 0..1. */
  readonly score: number;
  readonly signals: readonly Signal[];
  /** Without its words. */
  readonly markup: string;
}

/** @param address of the page; only where the reader wants it told. */
export function reportOf(reported: Reported, version: string, translate: Translate, address?: string): string {
  const evidence = reported.signals.map(
    ({ detector, strength, reason }) =>
      `- ${detector} ${strength.toFixed(2)}: ${translate(`reason.${reason.key}`, reason)}`,
  );
  return [
    `Chaffinch ${version}`,
    `${reported.category}, ${reported.score.toFixed(2)}`,
    ...(address === undefined ? [] : [address]),
    ...evidence,
    '',
    reported.markup,
    '',
  ].join('\n');
}
