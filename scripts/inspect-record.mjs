// An inspection as a program reads it: one object a page, reasons as the sentences the reader gets.
import { reasonSentence } from './reasons.mjs';

/** @param {string} file @param {import('./inspect-page').Inspection} inspection */
export function toRecord(file, inspection) {
  return {
    file,
    ...inspection,
    ledger: inspection.ledger.map((line) => ({
      ...line,
      signals: line.signals.map((signal) => ({ ...signal, reason: reasonSentence(signal.reason) })),
    })),
  };
}
