import { describe, expect, test } from 'vitest';
import { nameSounds } from './names.ts';

describe('how a name is found', () => {
  test.each([
    ['张勇', 'person', 'zy', 'zhangyong'],
    ['欧阳娜', 'person', 'oyn', 'ouyangna'],
    ['单晓峰', 'person', 'sxf', 'shanxiaofeng'],
    ['曾国强', 'person', 'zgq', 'zengguoqiang'],
    ['吕布', 'person', 'lb', 'lvbu'],
    ['Li Wei', 'person', 'lw', 'liwei'],
    ['ＬＩ　Wei', 'person', 'lw', 'liwei'],
    ['重庆A1商贸(深圳)有限公司', 'company', 'cqa1smszyxgs', 'chongqinga1shangmaoshenzhenyouxiangongsi'],
    ['7天酒店', 'company', '7tjd', '7tianjiudian'],
    ['***', 'person', '', ''],
  ] as const)('EST-2 %s (%s) by its initials %s and its pinyin %s', (name, kind, nameInitials, namePinyin) => {
    expect(nameSounds(name, kind)).toEqual({ nameInitials, namePinyin });
  });
});
