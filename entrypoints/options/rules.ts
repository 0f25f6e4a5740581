// What can be done with rules in the options, carried out.
import { exportRules, importRules, putRule, type Rule, readRules, removeRule } from '../../src/platform/rules';
import { translate } from '../../src/platform/strings';
import type { RuleActions } from '../../src/view/options/rule-list';

export function ruleActions(): RuleActions {
  let removed: Rule | undefined;
  const find = async (id: string) => (await readRules()).find((rule) => rule.id === id);
  return {
    async change(id, part) {
      const rule = await find(id);
      if (rule) await putRule({ ...rule, ...part });
    },
    async remove(id) {
      removed = await find(id);
      await removeRule(id);
    },
    async restore() {
      if (removed) await putRule(removed);
    },
    async import(text) {
      const result = await importRules(text);
      if ('added' in result) return translate('rules.imported', { count: result.added });
      return translate(`rules.fault.${result.fault}`, { values: [String(result.line), result.field ?? ''] });
    },
    async export() {
      const url = URL.createObjectURL(new Blob([await exportRules()], { type: 'application/json' }));
      Object.assign(document.createElement('a'), { href: url, download: 'chaffinch-rules.json' }).click();
      URL.revokeObjectURL(url);
    },
  };
}
