// The build works this out and writes the result in its place (scripts/lexicon-table.mjs): in a page it is a good part of
// the time of a scan.
import { lexicons } from './all';
import { type Table, tableOf } from './table-of';

let known: Table | undefined;

export function table(): Table {
  known ??= tableOf(lexicons);
  return known;
}
