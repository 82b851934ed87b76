import { describe, expect, test } from 'vitest';
import { type DirectoryEntry, findEntries } from './directory.ts';

const entries: DirectoryEntry[] = [
  { name: '赵敏', words: ['客户服务部', '行政内勤', 'Clerk'] },
  { name: '徐志强', words: ['工程部', '工程主管', 'Engineering supervisor'] },
  { name: '马超', words: ['工程部', '维修工', 'Technician'] },
  { name: '单晓峰', words: ['维修工', 'Technician', '巡逻岗', 'Patrol'] },
];

const found = (text: string) => findEntries(entries, text).map(({ name }) => name);

describe('PPL-7 the internal directory', () => {
  test('is read in the order of the alphabet while nothing is searched', () => {
    expect(found('  ')).toEqual(['马超', '单晓峰', '徐志强', '赵敏']);
  });

  test.each([
    ['志强', ['徐志强']],
    ['xzq', ['徐志强']],
    ['xuzhi', ['徐志强']],
    ['SXF', ['单晓峰']],
    ['维修工', ['马超', '单晓峰']],
    ['technician', ['马超', '单晓峰']],
    ['工程部', ['马超', '徐志强']],
    ['工程部 mc', ['马超']],
    ['ｍｃ', ['马超']],
    ['hiqiang', []],
    ['没有这个人', []],
  ])('“%s” finds %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test('a department’s name is not read as a person’s', () => {
    const departments = [{ name: '单身公寓组', words: [] }];
    expect(findEntries(departments, 'ds', 'company')).toEqual(departments);
    expect(findEntries(departments, 'ds', 'person')).toEqual([]);
  });
});
