import type { VisitCategory } from '../visits/index.ts';

/** What people come, call or write for, besides complaints. */
export interface Errand {
  readonly reasons: readonly string[];
  /** What they are told at once. */
  readonly replies: readonly string[];
  /** What they are told when it has been found out or done. */
  readonly results: readonly string[];
  /** How often of a hundred somebody has to find out first. */
  readonly foundOut: number;
}

export type ErrandCategory = Exclude<VisitCategory, 'complaint'>;

/** VST-5: most ask something. */
export const errandWeights: Readonly<Record<ErrandCategory, number>> = {
  service: 48,
  repair: 22,
  other: 14,
  suggestion: 6,
  praise: 5,
  afterSales: 5,
};

export const errands: Readonly<Record<ErrandCategory, Errand>> = {
  service: {
    reasons: [
      '咨询本月物业费和缴费方式',
      '询问是否有欠费',
      '咨询装修申请需要哪些材料',
      '补办门禁卡',
      '咨询车位租赁',
      '开具缴费证明',
      '咨询停水停电安排',
      '办理搬家放行条',
    ],
    replies: [
      '已查询账户并告知金额，可在前台或微信缴纳',
      '已说明所需材料和办理时间',
      '已当场办理',
      '已告知安排，公告栏同步张贴',
    ],
    results: ['已与相关部门核实并电话告知', '材料已备好，通知客户来取'],
    foundOut: 9,
  },
  repair: {
    reasons: ['厨房水龙头漏水', '卫生间下水不畅', '家中跳闸', '可视对讲没有声音', '入户门锁难开', '楼道灯不亮'],
    replies: ['已派工程部上门，告知联系电话', '已电话指导处理，恢复正常'],
    results: ['工程部已上门修好，客户确认', '更换配件后恢复正常'],
    foundOut: 38,
  },
  other: {
    reasons: ['拾到钥匙一串交前台', '寻找走失的猫', '快递误送，请协助联系', '借用手推车', '询问附近医院怎么走'],
    replies: ['已登记保管并在业主群告知', '已协助联系', '已借出并登记', '已指路'],
    results: ['失主已领回', '已联系上对方'],
    foundOut: 8,
  },
  suggestion: {
    reasons: ['建议增加充电桩', '建议儿童区铺软垫', '建议晚间关闭喷泉', '建议电梯内加扶手'],
    replies: ['已记录，感谢建议', '已转相关部门研究'],
    results: ['已列入下季度计划，电话告知', '经评估暂不具备条件，已向客户说明'],
    foundOut: 25,
  },
  praise: {
    reasons: ['表扬保安帮忙搬东西', '感谢维修师傅半夜抢修', '表扬保洁拾金不昧'],
    replies: ['已感谢客户并转告当事人', '已登记，将在例会上表扬'],
    results: ['已转告当事人'],
    foundOut: 0,
  },
  afterSales: {
    reasons: ['交付时的窗锁损坏，请开发商处理', '墙面空鼓，咨询保修', '地漏返味，房屋尚在保修期'],
    replies: ['已说明保修范围和联系方式', '已登记并转开发商售后'],
    results: ['开发商已上门处理', '开发商已给出维修日期，电话告知'],
    foundOut: 50,
  },
};

export const companies = ['鲁班装饰公司', '邻里便利店', '晨光托管班', '顺达快递'] as const;
