import {
  all,
  plainText,
  readAmount,
  readDate,
  readMonth,
  remarkField,
  type SheetField,
  unitFields,
} from '@onedesk/sheets';

const amounts = (value: Parameters<typeof readAmount>[0]) => readAmount(value).fault === undefined;

/** LED-1: what a column of a sheet of opening balances can say. */
export const arrearsFields = {
  ...unitFields,
  feeItem: {
    headings: {
      exact: {
        ...all(1, '收费项目 收费科目 费用项目 费项 费用名称 费目 收费名称 费用类型 收费类型 feeitem feetype fee item'),
        ...all(0.8, '项目 科目 费用 款项 charge chargetype'),
      },
      part: all(0.85, '收费项目 费用项目 收费科目 费用名称 feeitem'),
      never: /金额|日期|编号|amount|date/,
    },
    fits: (value) => /\p{L}/u.test(plainText(value)) && plainText(value).length <= 30,
    longest: 60,
  },
  month: {
    headings: {
      exact: {
        ...all(
          1,
          '所属期间 所属期 费用期间 收费期间 账期 所属月份 费用月份 计费月份 欠费月份 月份 期间 month period billingmonth',
        ),
        ...all(0.6, '年月 账单月 月'),
      },
      part: all(0.85, '所属期 账期 期间 月份 period month'),
      never: /收款|缴费日|交款|日期|租|数|date/,
    },
    fits: (value) => readMonth(value).fault === undefined,
  },
  charged: {
    headings: {
      exact: {
        ...all(
          1,
          '应收 应收金额 应收款 应收费用 应缴 应缴金额 应交 应交金额 账单金额 charged amountcharged billed due receivable',
        ),
        ...all(0.6, '金额 amount'),
      },
      part: all(0.9, '应收 应缴 应交 charged billed'),
      never: /日期|日|date|未收|未缴/,
    },
    fits: amounts,
  },
  paid: {
    headings: {
      exact: all(
        1,
        '已收 已收金额 实收 实收金额 已缴 已缴金额 已交 已交金额 已付 paid amountpaid received amountreceived collected',
      ),
      part: all(0.9, '已收 实收 已缴 已交 paid'),
      never: /日期|时间|date|on$|unpaid/,
    },
    fits: amounts,
  },
  arrears: {
    headings: {
      exact: all(
        1,
        '欠费 欠费金额 欠款 欠缴 欠缴金额 未收 未收金额 未缴 未缴金额 欠收 余额 arrears outstanding owed balance unpaid',
      ),
      part: all(0.9, '欠费金额 欠费 欠款 欠缴 未收 未缴 arrears outstanding'),
      never: /月|期|日|原因|month|date|since|reason/,
    },
    fits: amounts,
  },
  receivedOn: {
    headings: {
      exact: all(
        1,
        '收款日期 收费日期 缴费日期 交费日期 付款日期 到账日期 收款时间 缴费时间 receivedon paidon paymentdate receiptdate datereceived',
      ),
      part: all(0.9, '收款日 缴费日 交费日 付款日 到账日 paymentdate'),
    },
    fits: (value) => readDate(value).fault === undefined,
  },
  remark: remarkField,
} as const satisfies Record<string, SheetField>;

export type ArrearsField = keyof typeof arrearsFields;
