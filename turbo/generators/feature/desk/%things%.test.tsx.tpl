import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '../testing/graph.ts';
import { page } from '../testing/page.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
const user = userEvent.setup();
const permissions = ['%thing%.see', '%thing%.register', '%thing%.%action%', 'history.see'];
/** Buttons of two characters stand with a blank between them. */
const button = { register: /^登\s*记$/, %action%: /^%actionButton%$/ };

const registered = {
  __typename: '%Thing%',
  id: 'x1',
  status: 'registered',
  words: '灰色的一件',
  registeredAt: '2026-11-22T02:00:00Z',
  registeredBy: '王前台',
  %done%At: null as string | null,
  %done%By: null as string | null,
  remark: null as string | null,
  version: 1,
  allowedActions: ['%action%%Thing%'],
  history: page([
    {
      id: 'h1',
      at: '2026-11-22T02:00:00Z',
      actorName: '王前台',
      action: 'register%Thing%',
      requestId: 'r1',
      recordType: '%Thing%',
      recordId: 'x1',
      changes: [{ field: 'status', before: null, after: 'registered', masked: false }],
    },
  ]),
};
const %done% = {
  ...registered,
  status: '%done%',
  %done%At: '2026-11-22T03:00:00Z',
  %done%By: '李文员',
  remark: '本人签字',
  version: 2,
  allowedActions: [],
};

/** The graph with one %oneEnLower%, and what lists were asked for. */
function graphWith(record: object): { graph: TestGraph; lists: object[] } {
  const graph = testGraph();
  const lists: object[] = [];
  const { run } = graph;
  graph.run = (document, variables) =>
    run(document, variables, {
      %thing%: () => record,
      %things%: (asked: object) => (lists.push(asked), page([record])),
    });
  return { graph, lists };
}

async function dialogOf(name: RegExp): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name }));
  return screen.findByRole('dialog');
}

describe('the list of %titleEnLower%', () => {
  test('%rule% the status comes from the address, and a line leads to the record', async () => {
    const { graph, lists } = graphWith(registered);
    await renderDesk('/%folder%?status=registered', { graph, permissions });
    expect(await screen.findByRole('heading', { name: '%titleZh%' })).toBeVisible();
    expect(await screen.findByRole('link', { name: '灰色的一件' })).toHaveAttribute('href', '/desk/%folder%/x1');
    expect(lists[0]).toMatchObject({ projectId: 'p1', status: 'registered' });
  });

  test('PPL-1 who may only look has no button to register', async () => {
    await renderDesk('/%folder%', { graph: graphWith(registered).graph, permissions: ['%thing%.see'] });
    await screen.findByRole('link', { name: '灰色的一件' });
    expect(screen.queryByRole('button', { name: button.register })).toBeNull();
  });

  test('%rule% what is registered needs words, is sent, and its page opens', async () => {
    const { graph } = graphWith(registered);
    graph.answer('register%Thing%', registered);
    const { commands } = await renderDesk('/%folder%', { graph, permissions });
    const dialog = await dialogOf(button.register);
    await user.click(within(dialog).getByRole('button', { name: button.register }));
    expect(await within(dialog).findByText('请填写内容')).toBeVisible();
    await user.type(within(dialog).getByLabelText('内容'), '灰色的一件');
    await user.click(within(dialog).getByRole('button', { name: button.register }));
    expect(await screen.findByRole('button', { name: button.%action% })).toBeVisible();
    expect(commands).toMatchObject([{ name: 'register%Thing%', input: { projectId: 'p1', words: '灰色的一件' } }]);
  });
});

describe('the page of %aOneEn%', () => {
  test('%rule% the action needs a remark and is sent with the version that was seen', async () => {
    const { graph } = graphWith(registered);
    graph.answer('%action%%Thing%', %done%);
    const { commands } = await renderDesk('/%folder%/x1', { graph, permissions });
    const dialog = await dialogOf(button.%action%);
    await user.click(within(dialog).getByRole('button', { name: button.%action% }));
    expect(await within(dialog).findByText('请填写说明')).toBeVisible();
    await user.type(within(dialog).getByLabelText('说明'), '本人签字{Enter}');
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({ id: 'x1', expectedVersion: 1, remark: '本人签字' });
    expect(await screen.findByText('李文员')).toBeVisible();
    expect(screen.queryByRole('button', { name: button.%action% })).toBeNull();
  });

  test('%rule% a refusal is said in words, and what was typed stays', async () => {
    const { graph } = graphWith(registered);
    const message = '已由 李文员 %actionZh%';
    graph.answer('%action%%Thing%', { __typename: '%Refusal%', code: '%refusalCode%', message });
    await renderDesk('/%folder%/x1', { graph, permissions });
    const dialog = await dialogOf(button.%action%);
    await user.type(within(dialog).getByLabelText('说明'), '本人签字{Enter}');
    expect(await within(dialog).findByText(message)).toBeVisible();
    expect(within(dialog).getByLabelText('说明')).toHaveValue('本人签字');
  });

  test('PPL-1 without an allowed action there is no button, whatever one may elsewhere', async () => {
    await renderDesk('/%folder%/x1', { graph: graphWith(%done%).graph, permissions });
    expect(await screen.findByText('本人签字')).toBeVisible();
    expect(screen.queryByRole('button', { name: button.%action% })).toBeNull();
  });

  test('PPL-3 the history says what was done, in words', async () => {
    await renderDesk('/%folder%/x1', { graph: graphWith(registered).graph, permissions });
    const history = await screen.findByRole('region', { name: '变更记录' });
    expect(await within(history).findByText(/登记%titleZh%/)).toBeVisible();
    expect(within(history).getByText(/已登记/)).toBeVisible();
  });
});
