import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Record_, type TestGraph, testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';
import { AttachmentsPanel } from './AttachmentsPanel.tsx';
import { fileKind, isShown, sizeText } from './fileKind.ts';

const user = userEvent.setup();

/** A file on its way to the server's door, which the test answers. */
class Door extends EventTarget {
  static all: Door[] = [];
  upload = new EventTarget();
  status = 0;
  responseText = '';
  url = '';
  headers = new Map<string, string>();
  file: File | null = null;
  aborted = false;
  open(_: string, url: string) {
    this.url = url;
  }
  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value);
  }
  send(file: File) {
    this.file = file;
    Door.all.push(this);
  }
  abort() {
    this.aborted = true;
    this.dispatchEvent(new Event('abort'));
  }
  progress(loaded: number) {
    act(() => void this.upload.dispatchEvent(new ProgressEvent('progress', { loaded, total: 100 })));
  }
  async answers(status: number, body: object = {}) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    await act(async () => void (await Promise.resolve(this.dispatchEvent(new Event('load')))));
  }
  async breaks() {
    await act(async () => void (await Promise.resolve(this.dispatchEvent(new Event('error')))));
  }
}

beforeEach(() => {
  Door.all = [];
  vi.stubGlobal('XMLHttpRequest', Door);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const attachment = (id: string, name: string, more: object = {}): Record_ => ({
  __typename: 'Attachment',
  id,
  name,
  mediaType: 'image/jpeg',
  size: 320_000,
  addedBy: '陈晓雯',
  addedAt: '2026-11-22T02:00:00Z',
  url: `/files/tickets/${id}?until=1&signature=a`,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawalReason: null,
  version: 1,
  allowedActions: ['withdrawAttachment'],
  ...more,
});

const panel = <AttachmentsPanel recordType="Complaint" recordId="c 1" />;
const open = (graph: TestGraph = testGraph(), permissions = ['attachment.see']) =>
  renderDesk('/', { graph, permissions, element: panel });
const photo = (name = '现场.jpg') => new File(['x'], name, { type: 'image/jpeg' });
const input = () => document.querySelector('input[type=file]:not([capture])') as HTMLInputElement;
const chosen = async (...files: File[]) => {
  await screen.findByRole('button', { name: '选择文件' });
  await user.upload(input(), files);
};
const door = async (index: number) => {
  await waitFor(() => expect(Door.all.length).toBeGreaterThan(index));
  return Door.all[index] as Door;
};

describe('a record’s files', () => {
  test('a picture is seen, everything else by its kind, each with its link', async () => {
    const graph = testGraph();
    graph.records.attachments.push(
      attachment('a1', '漏水.jpg'),
      attachment('a2', '来信.pdf', { mediaType: 'application/pdf', size: 2_500_000 }),
      attachment('a3', '通话.m4a', { mediaType: 'audio/mp4', allowedActions: [] }),
    );
    await open(graph);
    const picture = await screen.findByRole('link', { name: '打开 漏水.jpg' });
    expect(picture).toHaveAttribute('href', '/files/tickets/a1?until=1&signature=a');
    expect(picture).toHaveAttribute('rel', 'noopener');
    expect(picture.querySelector('img')).toHaveAttribute('src', '/files/tickets/a1?until=1&signature=a');
    const letter = screen.getByRole('link', { name: '打开 来信.pdf' });
    expect(letter.querySelector('img')).toBeNull();
    expect(within(letter).getByText('PDF 文件')).toBeVisible();
    expect(screen.getByText(/2\.4\sMB/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^撤回 / })).toHaveLength(2);
  });

  test('who may not add is offered nothing, who may not see sees nothing', async () => {
    const graph = testGraph();
    graph.records.mayAddAttachment = false;
    await open(graph);
    expect(await screen.findByText('还没有附件')).toBeVisible();
    expect(screen.queryByRole('button', { name: '选择文件' })).toBeNull();
    cleanup();
    await open(graph, []);
    expect(screen.queryByRole('heading', { name: '附件' })).toBeNull();
  });

  test('withdrawing asks for a reason; the file stays on the list of what was withdrawn', async () => {
    const graph = testGraph();
    graph.records.attachments.push(attachment('a1', '漏水.jpg'));
    await open(graph);
    await user.click(await screen.findByRole('button', { name: '撤回 漏水.jpg' }));
    await user.click(screen.getByRole('button', { name: '撤 回' }));
    expect(await screen.findByText(/撤回原因/, { selector: '.ant-form-item-explain-error' })).toBeVisible();
    await user.type(screen.getByLabelText('撤回原因'), '传错了');
    await user.click(screen.getByRole('button', { name: '撤 回' }));
    expect(await screen.findByText('已撤回的附件（1）')).toBeVisible();
    expect(graph.commands[0]).toMatchObject({
      name: 'withdrawAttachment',
      input: { id: 'a1', expectedVersion: 1, reason: '传错了' },
    });
    expect(screen.getByText(/内勤甲 于 .* 撤回：传错了/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '打开 漏水.jpg' })).toBeNull();
  });

  test('a link that is over by now is asked for anew before it is opened', async () => {
    const graph = testGraph();
    graph.records.attachments.push(attachment('a1', '漏水.jpg'));
    await open(graph);
    const link = await screen.findByRole('link', { name: '打开 漏水.jpg' });
    const opened: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      opened.push(this.getAttribute('href') ?? '');
    });
    expect(fireEvent.click(link)).toBe(true);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 6 * 60_000);
    Object.assign(graph.records.attachments[0] ?? {}, { url: '/files/tickets/a1?until=2&signature=b' });
    expect(fireEvent.click(link)).toBe(false);
    await waitFor(() => expect(opened).toEqual(['/files/tickets/a1?until=2&signature=b']));
    vi.restoreAllMocks();
  });
});

/** A narrow window. */
const narrow = () => ({ matches: true, addEventListener() {}, removeEventListener() {} });

describe('adding files', () => {
  test('a file is sent to its record under a key of its own, with its progress, and stands there then', async () => {
    const graph = await open();
    await chosen(photo());
    const sent = await door(0);
    expect(sent.url).toBe('/files/tickets?recordType=Complaint&recordId=c+1');
    expect(sent.headers.get('x-file-name')).toBe(encodeURIComponent('现场.jpg'));
    expect(sent.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    sent.progress(40);
    expect(await screen.findByText('40%')).toBeVisible();
    graph.records.attachments.push(attachment('a1', '现场.jpg'));
    await sent.answers(201, { id: 'a1' });
    expect(await screen.findByRole('link', { name: '打开 现场.jpg' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '取消上传 现场.jpg' })).toBeNull();
  });

  test('two go at a time, the others wait; one that is given up makes room', async () => {
    await open();
    await chosen(photo('1.jpg'), photo('2.jpg'), photo('3.jpg'));
    const first = await door(1).then(() => Door.all[0] as Door);
    expect(Door.all).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '取消上传 1.jpg' }));
    expect(first.aborted).toBe(true);
    expect((await door(2)).file?.name).toBe('3.jpg');
    expect(screen.queryByText('1.jpg')).toBeNull();
  });

  test('one that broke off is tried again with the same key, another file has another', async () => {
    await open();
    await chosen(photo());
    const first = await door(0);
    await first.breaks();
    expect(await screen.findByText(/网络中断/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '重新上传 现场.jpg' }));
    const second = await door(1);
    expect(second.headers.get('idempotency-key')).toBe(first.headers.get('idempotency-key'));
    await second.answers(503);
    await user.click(await screen.findByRole('button', { name: '重新上传 现场.jpg' }));
    await (await door(2)).answers(201, { id: 'a1' });
    await chosen(photo());
    expect((await door(3)).headers.get('idempotency-key')).not.toBe(first.headers.get('idempotency-key'));
  });

  test('a refusal is told in the server’s words, and can be taken off the list', async () => {
    await open();
    await chosen(photo('网页.jpg'));
    await (await door(0)).answers(415, { code: 'WRONG_TYPE', message: '不收这种文件' });
    expect(await screen.findByText('不收这种文件')).toBeVisible();
    expect(screen.queryByRole('button', { name: '重新上传 网页.jpg' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '移除 网页.jpg' }));
    expect(screen.queryByText('不收这种文件')).toBeNull();
  });

  test('files are dropped on the panel or pasted anywhere on the page; text is not taken away', async () => {
    await open();
    const empty = await screen.findByText('还没有附件');
    const dragged = { dataTransfer: { types: ['Files'], files: [photo('拖来.jpg')] } };
    fireEvent.dragEnter(empty, dragged);
    expect(screen.getByText('松开即可上传')).toBeVisible();
    fireEvent.drop(empty, dragged);
    expect((await door(0)).file?.name).toBe('拖来.jpg');
    expect(fireEvent.paste(document.body, { clipboardData: { files: [photo('截图.png')] } })).toBe(false);
    expect((await door(1)).file?.name).toBe('截图.png');
    expect(fireEvent.paste(document.body, { clipboardData: { files: [] } })).toBe(true);
    expect(fireEvent.drop(empty, { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(true);
    expect(Door.all).toHaveLength(2);
  });

  test('who leaves the page gives up what is on its way', async () => {
    await open();
    await chosen(photo());
    const sent = await door(0);
    cleanup();
    expect(sent.aborted).toBe(true);
  });

  test('on a phone the camera is offered', async () => {
    await open();
    await screen.findByRole('button', { name: '选择文件' });
    expect(screen.queryByRole('button', { name: '拍照' })).toBeNull();
    vi.stubGlobal('matchMedia', narrow);
    // Whatever is drawn anew looks how wide the window is.
    fireEvent.paste(document.body, { clipboardData: { files: [photo()] } });
    expect(await screen.findByRole('button', { name: '拍照' })).toBeVisible();
    expect(document.querySelector('input[capture]')).toHaveAttribute('accept', 'image/*');
  });
});

test('a file’s kind and size are said in words', () => {
  expect(['image/png', 'application/pdf', 'audio/amr', 'application/msword', 'text/plain'].map(fileKind)).toEqual([
    'image',
    'pdf',
    'audio',
    'document',
    'text',
  ]);
  expect(isShown('image/heic')).toBe(false);
  expect([10, 320_000, 20 * 1024 * 1024].map(sizeText)).toEqual(['1\u00a0KB', '313\u00a0KB', '20.0\u00a0MB']);
});
