import { renderApp } from '@onedesk/web/testing';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import app from '../app.tsx';

afterEach(cleanup);

const unit = {
  __typename: 'Unit',
  id: 'u1',
  code: '1栋-101',
  area: '88.50',
  remark: null,
  version: 3,
  allowedActions: ['correctUnit'],
  building: { __typename: 'Building', id: 'b1', name: '1栋' },
};
const units = {
  __typename: 'UnitConnection',
  totalCount: 1,
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  edges: [{ __typename: 'UnitEdge', cursor: 'c1', node: unit }],
};
const answers = {
  %Name%Units: () => ({ units }),
  %Name%Unit: () => ({ unit }),
  %Name%CorrectUnit: () => ({ correctUnit: { ...unit, version: 4, remark: '水表已换' } }),
};
const open = (path: string, permissions = ['unit.see']) =>
  renderApp({ name: '%name%', module: app, answers, permissions }, path);

test('the list shows the units of the chosen project', async () => {
  await open('');
  expect(await screen.findByRole('link', { name: '1栋-101' })).toBeTruthy();
});

test('without the permission it says so, and asks for nothing', async () => {
  const sent = await open('', []);
  await screen.findByRole('alert');
  expect(sent).toEqual([]);
});

test('a remark is noted with the version that was seen, and a key of its own', async () => {
  const sent = await open('/units/u1');
  fireEvent.click(await screen.findByRole('button', { name: '记备注' }));
  fireEvent.change(await screen.findByLabelText('备注'), { target: { value: '水表已换' } });
  fireEvent.submit(screen.getByRole('dialog').querySelector('form') as HTMLFormElement);
  await waitFor(() => expect(sent.map(({ name }) => name)).toContain('%Name%CorrectUnit'));
  const command = sent.find(({ name }) => name === '%Name%CorrectUnit');
  expect(command?.variables['input']).toMatchObject({
    id: 'u1',
    expectedVersion: 3,
    remark: '水表已换',
    idempotencyKey: expect.any(String) as string,
  });
});
