import { expect, test } from 'vitest';
import { explained, PostgresProblem, problemFrom } from './problem.ts';

test('a full disk is named in English and Chinese, with the way out', () => {
  const problem = problemFrom('initdb: error: could not write to file "x": No space left on device', '/srv/data');
  expect(problem.code).toBe('DISK_FULL');
  expect(problem.message.split('\n')).toEqual([
    'The disk is full (/srv/data); free some space and start again, nothing is lost.',
    '磁盘已满（/srv/data）；请释放空间后重新启动，数据不会丢失。',
  ]);
});

test('of what PostgreSQL prints, the line that says why is shown', () => {
  const output = 'LOG:  starting\nFATAL:  data directory has wrong permissions\nHINT:  look\n';
  expect(problemFrom(output, '/srv/data').message).toContain('FATAL:  data directory has wrong permissions');
});

test.each([
  ['EACCES', 'FOLDER_OF_ANOTHER_USER'],
  ['EROFS', 'FOLDER_OF_ANOTHER_USER'],
  ['ENOSPC', 'DISK_FULL'],
])('the file system’s %s is explained as %s', (code, expected) => {
  expect(explained(Object.assign(new Error(code), { code }), '/srv/data')).toMatchObject({ code: expected });
});

test('a problem already explained, and a bug, pass unchanged', () => {
  const problem = new PostgresProblem('WRONG_VERSION', '17');
  const bug = new TypeError('a bug');
  expect([explained(problem, ''), explained(bug, '')]).toEqual([problem, bug]);
});
