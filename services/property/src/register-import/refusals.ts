import { Refusal } from '@onedesk/kernel';
import type { Fact } from '@onedesk/subgraph';

/** EST-6: the same content is being worked on just now; `other` is shown beside the words. */
export const alreadyImported = (other: object): Refusal =>
  new Refusal(
    'AlreadyImported',
    {
      zh: '内容相同的文件正在导入,请等它完成',
      en: 'A file with the same content is being imported just now; wait until it is done',
    },
    { fields: { import: other } },
  );

/** EST-6: what an import brought was changed or used; `records` says what. */
export const builtUpon = (records: readonly Fact[]): Refusal =>
  new Refusal(
    'BuiltUpon',
    {
      zh: '导入的记录之后又被修改或使用,不能撤销',
      en: 'Records that the import brought have been changed or used since, so it cannot be undone',
    },
    { fields: { records } },
  );
