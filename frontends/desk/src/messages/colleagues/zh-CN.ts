/** 查找同事和部门的用语。 */
export const colleagues = {
  find: '姓名、拼音、岗位或部门',
  findDepartment: '部门名称、拼音或负责人',
  none: '没有找到这样的同事',
  noDepartment: '没有找到这样的部门',
  failed: '通讯录暂时读不到，请稍后再试',
  in: '{{role}}（{{buildings}}）',
  head: '负责人 {{name}}',
  noHead: '还没有负责人',
};
