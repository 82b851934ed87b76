import '@testing-library/jest-dom/vitest';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Select } from 'antd';
import { afterEach, expect, test } from 'vitest';
import { KitProvider } from '../KitProvider.tsx';
import { Dialog } from './Dialog.tsx';

afterEach(cleanup);

const show = () =>
  render(
    <KitProvider dark={false} locale="zh-CN">
      <Dialog open title="更正">
        <Select aria-label="房号" showSearch options={[{ value: 'u1', label: '1栋-101' }]} />
      </Dialog>
    </KitProvider>,
  );

test('a dialog stands still while it comes: it fades in, and does not grow', async () => {
  // What moves a dialog is in the class that it has while it comes.
  const seen = new Set<string>();
  const watch = new MutationObserver(() => {
    for (const { classList } of document.querySelectorAll('.ant-modal')) for (const one of classList) seen.add(one);
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  show();
  await screen.findByRole('combobox', { name: '房号' });
  await waitFor(() => expect([...seen].filter((one) => one.startsWith('ant-fade'))).not.toEqual([]));
  watch.disconnect();
  expect([...seen].filter((one) => one.startsWith('ant-zoom'))).toEqual([]);
});

test('a list that opens in a dialog stays with it when the page behind is scrolled', async () => {
  show();
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: '房号' }));
  const entry = await screen.findByTitle('1栋-101');
  expect(entry.closest('.ant-modal-wrap')).not.toBeNull();
});
