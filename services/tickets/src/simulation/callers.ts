import type { Chance } from './chance.ts';

const names = ['李女士', '王先生', '张先生', '陈女士', '刘阿姨', '周先生', '吴女士', '赵先生'] as const;

/** Somebody whom property's register does not know. The numbers belong to nobody. */
export const callerOf = (chance: Chance): { callerName: string; callerPhone: string } => ({
  callerName: chance.oneOf(names),
  callerPhone: `199000${chance.whole(10_000, 99_999)}`,
});
