import {
  all,
  type CellValue,
  phonesField,
  plainText,
  readAmount,
  readDate,
  readIdentity,
  remarkField,
  type SheetField,
  type Subject,
  unitFields,
} from '@onedesk/sheets';
import { readDeposit } from './deposit.ts';
import { readFiled } from './filed.ts';
import { readTerm } from './term.ts';

/** An owner's phone is not the tenant's. */
export const tenants: Subject = {
  others: /业主|产权|房东|出租[人方]|紧急|经办|代理|银行|账号|车牌|owner|landlord|lessor|emergency|agent|bank|plate/,
  own: /租户|承租|租客|tenant|lessee/,
  prefix: /^(?:租户|承租人?|租客)(?=.)/,
};

const isName = (value: CellValue) => typeof value === 'string' && !/^[\d\s.,¥-]+$/.test(value);

/** LSE-3: what a column of a sheet of tenancies can say. */
export const tenancyFields = {
  ...unitFields,
  tenantName: {
    headings: {
      exact: {
        ...all(
          1,
          '租户 租户名称 租户姓名 租客 租客姓名 承租人 承租方 承租单位 承租单位/个人 承租人姓名 承租人名称 tenant tenantname lessee lesseename',
        ),
        ...all(0.75, '姓名 名称 单位名称 公司名称 单位 客户 客户名称 乙方 name company'),
      },
      part: { ...all(0.9, '承租单位 承租人 承租方 租户名称 租户姓名 tenantname'), 承租: 0.7, 租户: 0.6, tenant: 0.6 },
      never:
        /电话|手机|证件|号码|身份|编号|类型|联系|日期|期限|租金|phone|tel|mobile|identity|idno|date|number|contact|email/,
    },
    fits: isName,
    text: 'name',
    longest: 120,
  },
  contactName: {
    headings: {
      exact: all(1, '联系人 联系人姓名 负责人 对接人 contactperson contactname'),
      part: all(0.9, '联系人 contactperson contactname'),
      never: /电话|手机|方式|phone|tel|mobile|email/,
    },
    fits: isName,
    text: 'name',
    longest: 60,
  },
  identity: {
    headings: {
      exact: all(
        1,
        '身份证号 身份证 身份证号码 证件号 证件号码 统一社会信用代码 信用代码 身份证/信用代码 idno idnumber creditcode',
      ),
      part: all(0.9, '身份证 证件号 信用代码 idnumber creditcode'),
      never: /类型|地址|有效|type|expiry/,
    },
    fits: (value) => readIdentity(value).fault === undefined,
    telling: true,
  },
  phones: phonesField,
  term: {
    headings: {
      exact: {
        ...all(
          1,
          '租赁期限 租期 租赁期 租赁期间 租赁起止日期 起止日期 合同期限 合同期 合同起止 租约期限 term leaseterm leaseperiod',
        ),
        ...all(0.6, '期限 期间 period'),
      },
      part: all(0.9, '租赁期 起止 合同期 租期 leaseterm'),
      never: /起租|免租|开始|到期日|start|end/,
    },
    fits: (value) => readTerm(value).fault !== 'termNotValid',
    telling: true,
  },
  startsOn: {
    headings: {
      exact: all(
        1,
        '起租日期 起租日 起始日期 开始日期 租赁开始 租赁开始日期 合同开始日期 startson start startdate leasestart',
      ),
      part: all(0.85, '起租 起始日 开始日 startdate leasestart'),
      never: /终|止|end/,
    },
    fits: (value) => readDate(value).fault === undefined,
  },
  endsOn: {
    headings: {
      exact: all(
        1,
        '到期日期 到期日 终止日期 结束日期 截止日期 租赁结束 租赁到期日 合同到期日 endson end enddate leaseend expiry expirydate',
      ),
      part: all(0.85, '到期 终止日 结束日 enddate leaseend'),
      never: /起租|开始|start/,
    },
    fits: (value) => readDate(value).fault === undefined,
  },
  monthlyRent: {
    headings: {
      exact: { ...all(1, '月租金 月租 每月租金 租金/月 monthlyrent rentpermonth'), ...all(0.8, '租金 房租 rent') },
      part: { ...all(0.9, '月租 monthlyrent'), 租金: 0.6, rent: 0.4 },
      never: /押|日期|单价|免租|年租|deposit|date/,
    },
    fits: (value) => readAmount(value).fault === undefined,
  },
  deposit: {
    headings: {
      exact: all(1, '押金 押金金额 租赁押金 租赁保证金 保证金 履约保证金 deposit securitydeposit rentaldeposit'),
      part: all(0.85, '押金 保证金 deposit'),
      never: /装修|日期|方式|date/,
    },
    fits: (value) => readDeposit(value).fault === undefined,
  },
  filed: {
    headings: {
      exact: all(1, '租赁备案 备案 是否备案 备案情况 备案状态 是否租赁备案 filed registered leasefiled'),
      part: all(0.9, '备案 filed'),
      never: /号|日期|number|date/,
    },
    fits: (value) => plainText(value) !== '' && readFiled(value).fault === undefined,
  },
  remark: remarkField,
} as const satisfies Record<string, SheetField>;

export type TenancyField = keyof typeof tenancyFields;
