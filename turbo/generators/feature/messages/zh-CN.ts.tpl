/** Words about %titleEnLower%. */
export const %things% = {
  title: '%titleZh%',
  one: '%titleZh%',
  details: '详情',
  words: '内容',
  status: '状态',
  registeredAt: '登记时间',
  registeredBy: '登记人',
  %done%At: '%actionZh%时间',
  %done%By: '%actionZh%人',
  remark: '说明',
  statuses: { registered: '已登记', %done%: '已%actionZh%' },
  empty: '没有符合条件的记录',
  emptyHint: '换一个状态，或清除条件。',
  emptyProject: '还没有记录',
  register: { action: '登记', title: '登记%titleZh%', confirm: '登记', done: '已登记' },
  %action%: { action: '%actionZh%', title: '%titleZh% · %actionZh%', done: '已%actionZh%' },
};

/** What is done with them, in histories. */
export const %thing%Actions = { register%Thing%: '登记%titleZh%', %action%%Thing%: '%actionZh%%titleZh%' };

/** What changes in them, in histories and conflicts. */
export const %thing%Fields = {
  status: '状态',
  words: '内容',
  registeredAt: '登记时间',
  %done%At: '%actionZh%时间',
  remark: '说明',
};
