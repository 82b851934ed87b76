/** Words about %titleEnLower%. */
export const %things% = {
  title: '%titleEn%',
  one: '%oneEn%',
  details: 'Details',
  words: 'What it is',
  status: 'Status',
  registeredAt: 'Registered at',
  registeredBy: 'Registered by',
  %done%At: '%doneEn% at',
  %done%By: '%doneEn% by',
  remark: 'Remark',
  statuses: { registered: 'Registered', %done%: '%doneEn%' },
  empty: 'Nothing matches',
  emptyHint: 'Choose another status, or clear the filters.',
  emptyProject: 'Nothing is registered yet',
  register: { action: 'Register', title: 'Register: %oneEnLower%', confirm: 'Register', done: 'Registered' },
  %action%: { action: '%actionEn%', title: '%oneEn% · %actionEnLower%', done: '%doneEn%' },
};

/** What is done with them, in histories. */
export const %thing%Actions = {
  register%Thing%: '%oneEn% registered',
  %action%%Thing%: '%oneEn% %doneEnLower%',
};

/** What changes in them, in histories and conflicts. */
export const %thing%Fields = {
  status: 'Status',
  words: 'What it is',
  registeredAt: 'Registered at',
  %done%At: '%doneEn% at',
  remark: 'Remark',
};
