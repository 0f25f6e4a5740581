import fc from 'fast-check';
import { expect } from 'vitest';
import { mergeRules, parseRules, type StoredRule, storedRules } from '../../../src/platform/rules-schema';
import { property } from './run';

const id = fc.constantFrom('rule-one-1', 'rule-two-2', 'rule-three');
/** Few moments, so that changes at the same one are common. */
const changed = fc.constantFrom(0, 1, 2, 1_750_000_000_000);
const rule: fc.Arbitrary<StoredRule> = fc.oneof(
  fc.record({
    id,
    changed,
    site: fc.constantFrom('a.example', 'b.example'),
    action: fc.constantFrom('fold' as const, 'show' as const),
    print: fc.constant(''),
    selector: fc.constantFrom('', '#x', 'main > div'),
    label: fc.string({ unit: 'grapheme', maxLength: 8 }),
  }),
  fc.record({ id, changed, removed: fc.constant(true as const) }),
);
const rules = fc.array(rule, { maxLength: 8 });

property('rules merge to the same, whichever come first', fc.tuple(rules, rules), ([one, other]) => {
  expect(mergeRules(one, other)).toEqual(mergeRules(other, one));
});

property('rules merge to the same, however often', fc.tuple(rules, rules), ([one, other]) => {
  const merged = mergeRules(one, other);
  expect(mergeRules(merged, other)).toEqual(merged);
  expect(mergeRules(merged, merged)).toEqual(merged);
});

property(
  'rules of three devices merge to the same, whoever meets first',
  fc.tuple(rules, rules, rules),
  ([a, b, c]) => {
    expect(mergeRules(mergeRules(a, b), c)).toEqual(mergeRules(a, mergeRules(b, c)));
  },
);

property('merged rules come out of the store as they went in', rules, (known) => {
  const merged = mergeRules(known, []);
  expect(parseRules(JSON.parse(JSON.stringify(storedRules(merged))))).toEqual(merged);
});

property('whatever a store holds is read without a fault', fc.anything(), (stored) => {
  expect(Array.isArray(parseRules(stored))).toBe(true);
  expect(Array.isArray(parseRules({ version: 1, rules: [stored] }))).toBe(true);
});
