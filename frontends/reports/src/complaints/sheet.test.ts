import { formatsOf, startI18n } from '@onedesk/web';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import { aDraft, february } from './complaints.fixtures.ts';
import type { Report } from './month.ts';
import { complaintSheets } from './sheet.ts';

const facts = { project: '翠湖花园', exportedBy: '王敏', exportedAt: '2026-03-02 10:00', formats: formatsOf('zh-CN') };
const sheets = (report: Report | null) =>
  complaintSheets(february, report, facts, i18next.getFixedT('zh-CN', 'reports'));

beforeAll(async () => {
  await startI18n('zh-CN', 'reports', { 'zh-CN': zh, en: {} });
});

describe('the report of complaints as a workbook', () => {
  test('RPT-10 holds every figure with its definition, and a sheet for each division', () => {
    const [figures, severity] = sheets(null);
    expect(sheets(null).map(({ name }) => name)).toEqual([
      '各项指标',
      '级别',
      '类别',
      '责任部门',
      '楼座',
      '原因',
      '渠道',
    ]);
    expect(figures?.rows).toHaveLength(february.figures.length);
    expect(figures?.rows[2]).toEqual([
      '按时上报',
      '66.67%',
      2,
      3,
      '目标 ≥ 95.00%',
      '50.00%',
      '–',
      'reportedInTime 的口径',
    ]);
    expect(severity?.rows[0]?.slice(0, 5)).toEqual(['重要投诉', 2, 1, 2, '0.5000']);
    for (const { columns, rows } of sheets(aDraft)) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test('RPT-1 says that it is a draft, or who signed it and what', () => {
    const state = (report: Report) => new Map(sheets(report)[0]?.about).get('月报状态');
    expect(state(aDraft)).toBe('草稿');
    const signed: Report = {
      ...aDraft,
      status: 'signed',
      revision: 2,
      signedAt: '2026-03-20T02:00:00.000Z',
      signedByName: '吴建国',
      contentHash: 'abc',
    };
    expect(state(signed)).toBe('吴建国 签批于 2026-03-20 10:00 · 第 2 版');
    expect(sheets(signed).at(-1)?.rows).toEqual([
      ['总体情况', ''],
      ['改进措施', '每周巡检'],
    ]);
  });
});
