/** Words for finding colleagues and departments. */
export const colleagues = {
  find: 'Name, pinyin, role or department',
  findDepartment: 'Department, its pinyin or its head',
  none: 'There is no such colleague',
  noDepartment: 'There is no such department',
  failed: 'The directory cannot be read at the moment; try again later',
  in: '{{role}} ({{buildings}})',
  head: 'Head: {{name}}',
  noHead: 'No head yet',
};
