import { type Facts, Refusal, type Words } from '@onedesk/kernel';

const reasons = {
  EMPTY: { zh: '文件是空的，没有可导入的内容', en: 'The file is empty: there is nothing to import' },
  TOO_LARGE: {
    zh: '文件超过 {limit} MB，请拆分后再导入',
    en: 'The file is larger than {limit} MB; split it and import the parts',
  },
  TOO_MANY_ROWS: {
    zh: '工作表“{sheet}”超过 {rows} 行或 {columns} 列，请拆分后再导入',
    en: 'Sheet “{sheet}” has more than {rows} rows or {columns} columns; split it and import the parts',
  },
  OLD_XLS: {
    zh: '这是旧版 Excel 文件（.xls）。请在 Excel 或 WPS 中“另存为” .xlsx 后再导入',
    en: 'This is an old Excel file (.xls). Open it in Excel or WPS, save it as .xlsx and import that',
  },
  PASSWORD_PROTECTED: {
    zh: '工作簿有打开密码。请去掉密码保存后再导入',
    en: 'The workbook is protected by a password. Save it without a password and import that',
  },
  BROKEN_WORKBOOK: {
    zh: '文件已损坏或不完整，无法读取。请在 Excel 或 WPS 中打开并重新保存',
    en: 'The file is damaged or incomplete and cannot be read. Open it in Excel or WPS and save it again',
  },
  ZIP_BOMB: {
    zh: '文件解压后大得不合常理，已拒绝读取',
    en: 'The file unpacks to an unreasonable size and was not read',
  },
  WRONG_TYPE: {
    zh: '这不是 Excel 工作簿（.xlsx）或 CSV 文件（按内容判断，与扩展名无关）',
    en: 'This is neither an Excel workbook (.xlsx) nor a CSV file, judged by its content and not by its name',
  },
} as const satisfies Record<string, Words>;

export type SheetRefusalCode = keyof typeof reasons;

/** EST-6: a file that is not read, and why, in words a person can act on. Nothing was changed. */
export class SheetRefusal extends Refusal {
  override readonly code: SheetRefusalCode;

  constructor(code: SheetRefusalCode, facts: Facts = {}) {
    super('SheetRefusal', reasons[code], { code, facts });
    this.code = code;
  }
}
