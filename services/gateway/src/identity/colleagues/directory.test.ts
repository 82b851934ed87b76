import { describe, expect, test } from 'vitest';
import { type DirectoryEntry, findEntries } from './directory.ts';

const entries: DirectoryEntry[] = [
  { name: '赵敏', roles: ['clerk'], departments: ['客户服务部'] },
  { name: '徐志强', roles: ['engineeringSupervisor'], departments: ['工程部'] },
  { name: '马超', roles: ['technician'], departments: ['工程部'] },
  { name: '单晓峰', roles: ['technician', 'patrol'], departments: [] },
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
});
