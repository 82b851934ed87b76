import type { ComplaintCategory, ComplaintCause } from '../complaints/index.ts';

/** What people complain about, and what becomes of it, by category. */
export interface Matter {
  readonly words: readonly string[];
  readonly wanted: readonly string[];
  readonly facts: readonly string[];
  readonly outcome: readonly string[];
  readonly causes: readonly ComplaintCause[];
  /** Name of the department that answers for it. */
  readonly department: string;
}

export const matters: Readonly<Partial<Record<ComplaintCategory, Matter>>> = {
  equipment: {
    words: [
      '电梯停在三楼不动，等了二十分钟',
      '单元门禁刷卡没有反应',
      '楼道灯坏了一个星期没人修',
      '地下车库道闸抬杆很慢，早上排长队',
    ],
    wanted: ['尽快修好', '说明原因并给出修复时间'],
    facts: ['门机故障，已拍照', '读卡器进水', '灯具老化，整层不亮', '道闸电机过热'],
    outcome: ['更换门机并试运行', '更换读卡器', '整层更换灯具', '更换道闸电机'],
    causes: ['equipmentFailure', 'lateHandling', 'contractor'],
    department: '工程部',
  },
  attitude: {
    words: ['前台接电话态度生硬', '保安对访客大声呵斥', '维修人员进门没有穿鞋套，还顶嘴'],
    wanted: ['要求道歉', '要求当事人改进态度'],
    facts: ['调取录音，情况属实', '调取监控，情况属实'],
    outcome: ['当面道歉并纳入考核', '批评教育，重新培训'],
    causes: ['staffFault'],
    department: '客户服务部',
  },
  timeliness: {
    words: ['报修三天没有人上门', '答应昨天回电话，一直没有回', '投诉过一次没有下文'],
    wanted: ['马上安排', '给一个准确的时间'],
    facts: ['派工单漏派', '交接班遗漏'],
    outcome: ['当日上门处理完毕', '补做回访并致歉'],
    causes: ['lateHandling', 'staffFault'],
    department: '客户服务部',
  },
  cleaning: {
    words: ['楼道垃圾两天没有清运', '电梯轿厢有异味', '大堂地面有水渍，老人差点滑倒'],
    wanted: ['马上清理', '增加清洁次数'],
    facts: ['现场有积存垃圾', '轿厢地面有污渍'],
    outcome: ['当场清理并调整班次', '消毒除味，增加巡查'],
    causes: ['staffFault', 'contractor', 'rules'],
    department: '环境部',
  },
  security: {
    words: ['陌生人跟着进了单元门', '电动车停在楼道里充电', '夜里巡逻没有看到人'],
    wanted: ['加强门岗', '清理楼道电动车'],
    facts: ['监控显示尾随进入', '楼道有两辆电动车'],
    outcome: ['门岗核对访客，张贴提示', '清理并登记车主'],
    causes: ['staffFault', 'rules', 'neighbours'],
    department: '安全管理部',
  },
  noise: {
    words: ['楼上半夜装修，孩子睡不着', '广场舞音响太大', '空调外机震动，整夜响'],
    wanted: ['制止', '协调时间'],
    facts: ['现场测得噪声偏大', '违反装修时间规定'],
    outcome: ['当场制止并发整改通知', '与组织者约定时间'],
    causes: ['neighbours', 'rules'],
    department: '安全管理部',
  },
  parking: {
    words: ['固定车位被占', '访客车停满了消防通道'],
    wanted: ['挪车', '给个说法'],
    facts: ['车位被外来车占用', '通道有三辆车'],
    outcome: ['联系车主挪车并加装地锁', '清理通道，门岗登记'],
    causes: ['rules', 'neighbours'],
    department: '安全管理部',
  },
  fees: {
    words: ['停车费多收了一个月', '水费分摊看不懂'],
    wanted: ['退还多收的费用', '解释清楚'],
    facts: ['核对账目，重复登记一次', '分摊依据齐全'],
    outcome: ['冲销并致歉', '逐项解释，客户理解'],
    causes: ['staffFault', 'misunderstanding'],
    department: '财务部',
  },
  buildingQuality: {
    words: ['外墙渗水，主卧墙面起皮', '卫生间楼板漏水到楼下', '窗框变形关不严'],
    wanted: ['维修并赔偿', '尽快返修'],
    facts: ['渗水点在外墙，属开发商遗留', '防水层失效'],
    outcome: ['转开发商售后返修', '解释责任范围并协助联系'],
    causes: ['buildingLegacy'],
    department: '工程部',
  },
  outside: {
    words: ['对面工地夜间施工', '市政停水没有通知'],
    wanted: ['反映给有关部门', '说明情况'],
    facts: ['施工单位在小区外', '市政管网抢修'],
    outcome: ['转城管部门，告知结果', '张贴停水说明'],
    causes: ['outside'],
    department: '客户服务部',
  },
};

export const apologies = ['已致歉', '给您带来不便，非常抱歉', ''] as const;
export const places = ['1栋大堂', '2栋电梯厅', '地下车库入口', '中心花园', '北门岗亭'] as const;
export const opinions = ['处理及时', '还可以', '希望以后不要再发生', '态度很好', ''] as const;
export const grievances = ['还是没有解决', '只是应付', '修了又坏'] as const;
export const delays = ['配件明天到，后天修好', '需要厂家上门，约定时间后处理', '当事人今天轮休'] as const;
export const extensionReasons = ['配件缺货，等待发货', '业主出差，无法入户', '需要专项方案'] as const;
