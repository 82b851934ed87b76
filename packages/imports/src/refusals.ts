import { type Facts, Refusal, type Words } from '@onedesk/kernel';
import type { Fact } from '@onedesk/subgraph';

/** The import's state does not allow the action now; the facts stand in the words and beside them. */
export function notAllowedNow(action: string, words: Words, facts: Facts = {}): Refusal {
  const named = Object.entries(facts).map(([name, value]) => ({ name, value: String(value ?? '') }));
  return new Refusal('NotAllowedNow', words, { facts, fields: { action, facts: named } });
}

/** EST-6: the same content is being worked on just now; `other` is shown beside the words. */
export const underWay = (type: string, other: object): Refusal =>
  new Refusal(
    type,
    {
      zh: '内容相同的文件正在导入，请等它完成',
      en: 'A file with the same content is being imported just now; wait until it is done',
    },
    { fields: { import: other } },
  );

/** EST-6: what an import brought was changed or used; `records` says what. */
export const builtUpon = (records: readonly Fact[]): Refusal =>
  new Refusal(
    'BuiltUpon',
    {
      zh: '导入的记录之后又被修改或使用，不能撤销',
      en: 'Records that the import brought have been changed or used since, so it cannot be undone',
    },
    { fields: { records } },
  );

/**
 * EST-6: the file cannot be imported as things stand, and why. Thrown in a step of an import; nothing of the step
 * stays, and the import shows the code and the words.
 */
export const importRefused = (code: string, words: Words, facts: Facts = {}): Refusal =>
  new Refusal('ImportRefused', words, { code, facts });
