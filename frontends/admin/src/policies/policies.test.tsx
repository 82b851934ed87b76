import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { renderApp } from '@onedesk/web/testing';
import module from '../app.tsx';
import { moved, policy, value } from './policies.fixtures.ts';

afterEach(cleanup);

const permissions = ['policy.see', 'policy.manage', 'complaint.see'];
const applied = { __typename: 'PolicyApplication', id: 'a1' };
const judged = {
  __typename: 'PolicyJudgedCase',
  recordType: 'Complaint',
  recordId: 'c9',
  number: 'CP-2026-000009',
  clockKind: 'settle',
  wasLate: false,
  wouldBeLate: true,
};
const pages = [
  { total: 2, examined: 1, moved: [moved], judged: [], endCursor: 'more' },
  { total: null, examined: 1, moved: [], judged: [judged], endCursor: null },
];

const open = (path: string, answers: Record<string, (variables: Record<string, unknown>) => object> = {}) =>
  renderApp(
    {
      name: 'admin',
      module,
      permissions,
      answers: {
        Policies: () => ({ ticketsPolicies: [policy] }),
        PolicyByKey: () => ({ ticketsPolicy: policy }),
        PreviewPolicy: ({ after }) => ({
          ticketsPolicyPreview: { __typename: 'PolicyPreview', ...pages[after ? 1 : 0] },
        }),
        ...answers,
      },
    },
    path,
  );

const today = () => within(screen.getByRole('region', { name: '当前内容' }));
const cell = (row: string, column: number) =>
  within(today().getByRole('row', { name: new RegExp(`^${row}`) })).getAllByRole('cell')[column]?.textContent;

describe('the list of policies', () => {
  test('says of each whether the default counts or the project’s own, and since when', async () => {
    await open('/policies');
    const row = await screen.findByRole('row', { name: /投诉时限与审批人/ });
    expect(row).toHaveTextContent('CMP-3');
    expect(row).toHaveTextContent('项目规定');
    expect(row).toHaveTextContent('2026-03-02起 · 王敏');
  });
});

describe('a policy', () => {
  test('is read as a table in words, with every version, who entered it and why', async () => {
    await open('/policies/complaint.clocks');
    await screen.findByRole('region', { name: '当前内容' });
    expect(cell('解决时限', 0)).toBe('3天');
    expect(cell('解决时限', 1)).toBe('无');
    expect(cell('上报对象', 0)).toBe('项目经理');
    expect(cell('上报对象', 1)).toBe('无人');
    const versions = screen.getByRole('region', { name: '全部版本' });
    expect(versions).toHaveTextContent('试行三天');
    expect(versions).toHaveTextContent('已应用到 2 件未结案件');
    expect(document.body.textContent).not.toMatch(/[{}[\]]/);
  });

  test('is only read where nothing else is allowed', async () => {
    await open('/policies/complaint.clocks', {
      PolicyByKey: () => ({ ticketsPolicy: { ...policy, allowedActions: [] } }),
    });
    await screen.findByRole('region', { name: '当前内容' });
    expect(screen.queryByRole('link', { name: /录入新版本/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '应用' })).toBeNull();
  });
});

const fill = async () => {
  const person = userEvent.setup();
  const days = await screen.findByRole('spinbutton', { name: '重要投诉 · 解决时限：数量' });
  await person.clear(days);
  await person.type(days, '1');
  await person.type(screen.getByLabelText('原因'), '再快一些');
  await person.click(screen.getByRole('button', { name: '预览影响' }));
  return person;
};

describe('a new version', () => {
  test('is shown in what it means before it can be entered, and is entered as it was shown', async () => {
    const sent = await open('/policies/complaint.clocks/new', {
      SetPolicy: () => ({ setTicketsPolicy: { ...policy, version: 2 } }),
    });
    const person = await fill();
    expect(await screen.findByText(/查看了 2 件：1 件未结案件的到期时间会变动/)).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /CP-2026-000001/ })).toHaveTextContent('2026-03-03 10:00');
    const complaint = screen.getByRole('link', { name: 'CP-2026-000001' });
    expect(complaint).toHaveAttribute('href', '/desk/complaints/c1');
    expect(screen.getByRole('row', { name: /CP-2026-000009/ })).toHaveTextContent('超时');
    expect(sent.filter(({ name }) => name === 'SetPolicy')).toEqual([]);
    await person.click(screen.getByRole('button', { name: '录 入' }));
    const expected = { ...(JSON.parse(value) as Record<string, object>) };
    expected['major'] = { ...expected['major'], settleWithin: { days: 1 } };
    const [command] = await waitFor(() => {
      const sets = sent.filter(({ name }) => name === 'SetPolicy');
      expect(sets).toHaveLength(1);
      return sets;
    });
    const input = command?.variables['input'] as Record<string, string>;
    expect(input).toMatchObject({ key: 'complaint.clocks', projectId: 'p1', reason: '再快一些', expectedVersion: 1 });
    expect(JSON.parse(input['value'] ?? '')).toEqual(expected);
  });

  test('that was changed after the look has to be looked at again', async () => {
    await open('/policies/complaint.clocks/new');
    const person = await fill();
    await screen.findByRole('button', { name: '录 入' });
    await person.type(screen.getByRole('spinbutton', { name: '重要投诉 · 解决时限：数量' }), '0');
    expect(screen.getByRole('button', { name: '预览影响' })).toBeInTheDocument();
  });

  test('that the policy cannot have shows what is wrong at its field', async () => {
    await open('/policies/complaint.clocks/new', {
      SetPolicy: () => ({
        setTicketsPolicy: {
          __typename: 'PolicyNotValid',
          code: 'policyNotValid',
          message: '规则的内容有误',
          faults: [{ __typename: 'PolicyFault', path: 'major.settleWithin.days', message: '不能大于 3660' }],
        },
      }),
    });
    const person = await fill();
    await person.click(await screen.findByRole('button', { name: '录 入' }));
    expect(await screen.findByText('不能大于 3660')).toBeInTheDocument();
    const days = screen.getByRole('spinbutton', { name: '重要投诉 · 解决时限：数量' });
    expect(days).toHaveAccessibleDescription('不能大于 3660');
    expect(days).toHaveValue('1');
  });

  test('goes back to the default without a value', async () => {
    const sent = await open('/policies/complaint.clocks/new', {
      SetPolicy: () => ({ setTicketsPolicy: { ...policy, version: 2 } }),
    });
    const person = userEvent.setup();
    await person.click(await screen.findByRole('button', { name: '恢复默认值' }));
    await person.type(screen.getByLabelText('原因'), '恢复');
    await person.click(screen.getByRole('button', { name: '预览影响' }));
    await person.click(await screen.findByRole('button', { name: '录 入' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'SetPolicy')?.variables).toMatchObject({ input: { value: null } }),
    );
  });
});

describe('open cases', () => {
  test('get the version in force page by page, and each that moved is listed', async () => {
    const outcomes = [
      { ...applied, endCursor: 'c1', cases: [{ ...moved, __typename: 'PolicyAppliedCase', outcome: 'applied' }] },
      {
        ...applied,
        id: 'a2',
        endCursor: null,
        cases: [{ ...moved, __typename: 'PolicyAppliedCase', recordId: 'c2', outcome: 'unchanged', moves: [] }],
      },
    ];
    const sent = await open('/policies/complaint.clocks', {
      ApplyPolicy: ({ input }) => ({
        applyTicketsPolicy: outcomes[(input as { after: string | null }).after ? 1 : 0],
      }),
    });
    const person = userEvent.setup();
    await person.click(await screen.findByRole('button', { name: '应 用' }));
    const dialog = await screen.findByRole('dialog');
    await person.click(within(dialog).getByRole('button', { name: '应 用' }));
    expect(await screen.findByText('已查看 2 件，其中 1 件已改用当前版本。')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /CP-2026-000001/ })).toHaveTextContent('解决');
    const pagesSent = sent.filter(({ name }) => name === 'ApplyPolicy').map(({ variables }) => variables['input']);
    expect(pagesSent).toMatchObject([
      { version: 'v1', after: null },
      { version: 'v1', after: 'c1' },
    ]);
  });
});
