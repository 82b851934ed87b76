import { plainText } from '../cells/text.ts';
import type { CellValue } from '../sheet/sheetBook.ts';
import type { RegisterField } from './fields.ts';

/** How sure a heading makes us of a field, from 0 to 1, and the headings that do; they fit whole or as a part. */
interface Synonyms {
  /** The heading is exactly this. */
  readonly exact: Readonly<Record<string, number>>;
  /** The heading contains this. */
  readonly part: Readonly<Record<string, number>>;
  /** A heading with one of these is about something else. */
  readonly never?: RegExp;
}

function all(score: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, score]));
}

/** Somebody else's data: a tenant's phone is not the owner's. */
const others =
  /租户|承租|租客|租赁|紧急|经办|代理|银行|账号|车牌|原业主|配偶|住户|tenant|lessee|emergency|agent|bank|plate/;

export const synonyms: Readonly<Record<RegisterField, Synonyms>> = {
  building: {
    exact: {
      ...all(
        1,
        '楼座 楼号 楼栋 楼栋号 栋号 栋座 栋 幢 幢号 座 座号 楼宇 楼宇名称 楼幢 楼盘栋号 大楼 楼栋名称 建筑 building block tower bldg buildingname buildingno blockno',
      ),
      楼: 0.7,
      区域: 0.5,
      分区: 0.5,
    },
    part: { ...all(0.8, '楼座 楼栋 楼号 栋号 幢号 楼宇 building block tower') },
    never: /面积|area|单元号|房号|房间|层/,
  },
  entrance: {
    exact: { ...all(0.9, '单元 门洞 梯号 单元门 entrance stair stairs stairwell'), 单元号: 0.75 },
    part: { 单元: 0.4 },
    never: /面积|类型|房号/,
  },
  unitCode: {
    exact: {
      ...all(
        1,
        '房号 室号 房间号 房屋号 房间编号 房屋编号 单元号 房间 房号/单元号 单元房号 铺号 车位号 户号 unit unitno unitcode room roomno roomnumber unitnumber flat suite',
      ),
      ...all(
        0.6,
        '编号 单元 房屋 房源 资源编号 门牌号 门牌 房产 物业地址 房屋地址 房屋坐落 坐落 地址 位置 address code',
      ),
    },
    part: {
      ...all(0.85, '房号 室号 房间号 房屋编号 门牌号 铺号 车位号 unitno roomno unitcode roomnumber unitnumber'),
      ...all(0.45, '房屋 房间 unit room'),
    },
    never: /面积|类型|用途|状态|性质|证|area|type|status|use|price/,
  },
  floor: {
    exact: all(1, '楼层 层 所在楼层 层数 层号 floor level storey floorno'),
    part: all(0.8, '楼层 所在层'),
    never: /总|面积|area|高/,
  },
  kind: {
    exact: {
      ...all(
        1,
        '用途 房屋用途 物业类型 房屋类型 房产类型 业态 物业类别 房屋性质 规划用途 使用性质 物业性质 产品类型 propertytype unittype unitkind kind usage purpose',
      ),
      ...all(0.75, '类型 性质 类别 type use category'),
    },
    part: all(0.8, '用途 物业类型 房屋类型 房屋性质 propertytype unittype'),
    never: /证件|客户|业主|户型|合同|area/,
  },
  layout: {
    exact: all(1, '户型 房型 户型结构 layout floorplan roomtype bedrooms'),
    part: all(0.85, '户型 房型 layout'),
    never: /面积|area/,
  },
  area: {
    exact: {
      ...all(1, '建筑面积 建面 房屋面积 产权面积 面积 area gfa grossarea grossfloorarea floorarea builtarea sqm m2'),
      计费面积: 0.8,
      收费面积: 0.8,
    },
    part: { ...all(0.9, '建筑面积 建面 产权面积'), 面积: 0.6, area: 0.6, 平方: 0.6, 平米: 0.6, sqm: 0.6 },
    never: /分摊|公摊|单价|花园|阳台|price|rate/,
  },
  saleState: {
    exact: {
      ...all(1, '销售状态 售出状态 出售状态 销售情况 是否已售 是否售出 salestate salestatus salesstatus sold'),
      状态: 0.7,
      房屋状态: 0.65,
      房态: 0.7,
      status: 0.7,
      state: 0.7,
    },
    part: { ...all(0.85, '销售 售出 是否已售 salestat'), 状态: 0.4 },
    never: /使用|入住|日期|价|date|price|缴费|装修|租/,
  },
  declaredUse: {
    exact: {
      ...all(
        1,
        '使用情况 使用状态 使用状况 入住情况 入住状态 房屋使用情况 居住状态 occupancy occupancystatus usestatus inuse currentuse',
      ),
      房屋现状: 0.8,
      现状: 0.8,
      状态: 0.55,
      房态: 0.55,
      房屋状态: 0.6,
      status: 0.5,
      use: 0.55,
    },
    part: { ...all(0.85, '使用情况 使用状态 入住状态 入住情况 使用现状 occupancy') },
    never: /面积|日期|area|date/,
  },
  handedOverOn: {
    exact: {
      ...all(
        1,
        '交房日期 交付日期 交房时间 交付时间 入伙日期 收楼日期 收房日期 接房日期 交楼日期 入伙时间 收楼时间 handoverdate handover handedoveron deliverydate possessiondate dateofhandover',
      ),
      ...all(0.7, '入住日期 入住时间 交房 交付 入伙 movein moveindate'),
      日期: 0.4,
      date: 0.4,
    },
    part: all(0.85, '交房 交付 入伙 收楼 收房 接房 交楼 handover handedover delivery possession'),
    never: /状态|面积|情况|标准|status/,
  },
  ownerName: {
    exact: {
      ...all(
        1,
        '业主 业主姓名 业主名称 产权人 产权人姓名 权利人 业主/单位名称 客户名称 客户姓名 业主(单位)名称 房主 户主 购房人 买受人 owner ownername ownerfullname',
      ),
      ...all(
        0.75,
        '姓名 名称 单位名称 公司名称 单位 客户 name customer company customername companyname purchaser buyer',
      ),
    },
    part: { ...all(0.85, '业主姓名 业主名称 产权人 权利人 单位名称 客户名称 购房人 owner'), 业主: 0.6, 姓名: 0.6 },
    never:
      /电话|手机|证件|号码|身份|编号|类型|类别|性别|地址|联系|日期|phone|tel|mobile|identity|idno|type|date|number|contact|email/,
  },
  identity: {
    exact: {
      ...all(
        1,
        '身份证号 身份证 身份证号码 证件号 证件号码 统一社会信用代码 身份证号/统一社会信用代码 信用代码 身份证/信用代码 idno idnumber identity identityno identitynumber idcard uscc creditcode nationalid certificateno',
      ),
      ...all(0.8, '证件 证号 证照号码 营业执照号 id passport passportno'),
    },
    part: { ...all(0.9, '身份证 证件号 信用代码 idnumber identity creditcode'), 营业执照: 0.6 },
    never: /类型|地址|产权证|房产证|有效|日期|type|date|expiry/,
  },
  phones: {
    exact: {
      ...all(
        1,
        '联系电话 电话 手机 手机号 手机号码 联系方式 电话号码 业主电话 移动电话 固定电话 固话 座机 办公电话 phone phones phoneno phonenumber tel telephone mobile mobileno mobilephone cell contactno contactnumber',
      ),
      contact: 0.7,
      联系: 0.5,
    },
    part: { ...all(0.85, '电话 手机 联系方式 phone mobile telephone'), tel: 0.5 },
    never: /费|是否|宽带/,
  },
  remark: {
    exact: all(1, '备注 说明 备注说明 附注 其他 其它 remark remarks note notes comment comments memo'),
    part: all(0.8, '备注 remark comment'),
  },
};

/** A heading without spaces, brackets' content, numbering and case: `建筑面积 (㎡)` → `建筑面积`. */
export function headerText(value: CellValue): string {
  if (typeof value !== 'string') return '';
  return plainText(value)
    .toLowerCase()
    .replace(/[\s_.:*#"'、-]/g, '');
}

/** How sure the heading makes us that the column holds this field, from 0 to 1. */
export function headingScore(heading: string, field: RegisterField): number {
  const { exact, part, never } = synonyms[field];
  const bare = heading.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '');
  const isOthers = others.test(heading) && !/业主|owner/.test(bare);
  if (heading === '' || heading.length > 40 || isOthers || never?.test(bare.replace(/^业主(?=.)/, ''))) return 0;
  const whole = Math.max(exact[heading] ?? 0, exact[bare] ?? 0, exact[bare.replace(/\d+$/, '')] ?? 0);
  if (whole > 0) return whole;
  const parts = Object.entries(part).filter(([word]) => bare.includes(word));
  return Math.max(0, ...parts.map(([, score]) => score));
}
