import {
  all,
  phonesField,
  readDate,
  readFloor,
  readIdentity,
  remarkField,
  type SheetField,
  type Subject,
  unitFields,
} from '@onedesk/sheets';
import { readArea } from '../cells/area.ts';
import { readDeclaredUse, readKind, readSaleState } from '../cells/words.ts';

/** Somebody else's data: a tenant's phone is not the owner's. */
export const owners: Subject = {
  others: /租户|承租|租客|租赁|紧急|经办|代理|银行|账号|车牌|原业主|配偶|住户|tenant|lessee|emergency|agent|bank|plate/,
  own: /业主|owner/,
  prefix: /^业主(?=.)/,
};

/** EST-6: what a column of a unit register can say. */
export const fields = {
  ...unitFields,
  floor: {
    headings: {
      exact: all(1, '楼层 层 所在楼层 层数 层号 floor level storey floorno'),
      part: all(0.8, '楼层 所在层'),
      never: /总|面积|area|高/,
    },
    fits: (value) => readFloor(value).fault === undefined,
  },
  kind: {
    headings: {
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
    fits: (value) => readKind(value).fault === undefined,
    telling: true,
  },
  layout: {
    headings: {
      exact: all(1, '户型 房型 户型结构 layout floorplan roomtype bedrooms'),
      part: all(0.85, '户型 房型 layout'),
      never: /面积|area/,
    },
    longest: 60,
  },
  area: {
    headings: {
      exact: {
        ...all(1, '建筑面积 建面 房屋面积 产权面积 面积 area gfa grossarea grossfloorarea floorarea builtarea sqm m2'),
        计费面积: 0.8,
        收费面积: 0.8,
      },
      part: { ...all(0.9, '建筑面积 建面 产权面积'), 面积: 0.6, area: 0.6, 平方: 0.6, 平米: 0.6, sqm: 0.6 },
      never: /分摊|公摊|单价|花园|阳台|price|rate/,
    },
    fits: (value) => readArea(value).fault === undefined,
  },
  saleState: {
    headings: {
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
    fits: (value) => readSaleState(value).fault === undefined,
    telling: true,
  },
  declaredUse: {
    headings: {
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
    fits: (value) => readDeclaredUse(value).fault === undefined,
    telling: true,
  },
  handedOverOn: {
    headings: {
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
    fits: (value) => readDate(value).fault === undefined,
  },
  ownerName: {
    headings: {
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
    fits: (value) => typeof value === 'string' && !/^[\d\s-]+$/.test(value),
    text: 'name',
    longest: 120,
  },
  identity: {
    headings: {
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
    fits: (value) => readIdentity(value).fault === undefined,
    telling: true,
  },
  phones: phonesField,
  remark: remarkField,
} as const satisfies Record<string, SheetField>;

export type RegisterField = keyof typeof fields;

export const registerFields = Object.keys(fields) as RegisterField[];
