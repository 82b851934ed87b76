import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Form } from 'antd';
import { afterEach, describe, expect, test } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';
import { ColleaguePicker, DepartmentPicker } from './index.ts';

afterEach(cleanup);
const user = userEvent.setup();

const Chosen = ({ name }: { name: string }) => (
  <Form.Item noStyle shouldUpdate>
    {(form) => <output aria-label={`chosen ${name}`}>{JSON.stringify(form.getFieldValue(name) ?? null)}</output>}
  </Form.Item>
);

async function show(graph = testGraph()) {
  await renderDesk('/', {
    graph,
    element: (
      <Form>
        <Form.Item name="who">
          <ColleaguePicker projectId="p1" label="责任人" except="k3" />
        </Form.Item>
        <Form.Item name="department">
          <DepartmentPicker label="责任部门" />
        </Form.Item>
        <Chosen name="who" />
        <Chosen name="department" />
      </Form>
    ),
  });
  return graph;
}

const field = (label: string) => screen.findByRole('combobox', { name: label });
/** The library goes by the codes of keys, which the typing of these tests leaves out. */
const press = (key: string, keyCode: number) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, keyCode });
const options = () => [...document.querySelectorAll<HTMLElement>('.ant-select-item-option')].map((one) => one.title);
/** The list is measured before it is shown. */
const shown = (text: string) => waitFor(() => expect(screen.getByText(text)).toBeVisible());
const chosen = (name: string) =>
  JSON.parse(screen.getByLabelText(`chosen ${name}`).textContent) as { id: string } | null;

describe('PPL-7 choosing a colleague', () => {
  test('everybody of the project is there at once, with what they do', async () => {
    await show();
    await user.click(await field('责任人'));
    await waitFor(() => expect(options()).toEqual(['刘洋', '徐志强']));
    await shown('区域管理员（A座） · 客户服务部');
  });

  test('the keyboard is enough: a role is typed, the arrow goes down, Enter chooses', async () => {
    const graph = await show();
    (await field('责任人')).focus();
    await user.keyboard('工程');
    await waitFor(() => expect(options()).toEqual(['徐志强']));
    expect(graph.asked('colleagues')).toMatchObject({ projectId: 'p1', search: '工程' });
    press('ArrowDown', 40);
    press('Enter', 13);
    await waitFor(() => expect(chosen('who')).toMatchObject({ id: 'k2', name: '徐志强' }));
    expect(document.querySelector('.ant-select-content')).toHaveTextContent('徐志强');
  });

  test('who is not there is said to be missing, and the choice can be taken back', async () => {
    await show();
    await user.type(await field('责任人'), '查无此人');
    await shown('没有找到这样的同事');
    await user.clear(await field('责任人'));
    await user.click(await screen.findByTitle('刘洋'));
    await waitFor(() => expect(chosen('who')).toMatchObject({ id: 'k1' }));
    const [clear] = document.querySelectorAll('.ant-select-clear');
    if (clear) await user.click(clear);
    await waitFor(() => expect(chosen('who')).toBeNull());
  });

  test('a directory that cannot be read says so', async () => {
    const graph = testGraph();
    graph.records.colleagues = null;
    await show(graph);
    await user.click(await field('责任人'));
    await shown('通讯录暂时读不到，请稍后再试');
  });
});

describe('choosing a department', () => {
  test('it is found by its head, and shows who that is', async () => {
    const graph = await show();
    await user.type(await field('责任部门'), '徐志强');
    await waitFor(() => expect(options()).toEqual(['工程部']));
    expect(graph.asked('departments')).toEqual({ search: '徐志强' });
    await shown('负责人 徐志强');
    await user.click(screen.getByTitle('工程部'));
    await waitFor(() => expect(chosen('department')).toMatchObject({ id: 'd2', name: '工程部' }));
  });
});
