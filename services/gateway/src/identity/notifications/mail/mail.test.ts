import { describe, expect, test } from 'vitest';
import { pauseAfter } from '../notifications.policy.ts';
import { mailOf } from './mail.ts';

const settings = { url: 'smtp://localhost', from: 'Onedesk <desk@example.com>', portal: 'https://desk.example.com' };
const facts = {
  id: '0198a7c0-0000-7000-8000-00000000000a',
  title: { zh: 'CP-1 已超时：处理完成', en: 'CP-1 is overdue: settling' },
  address: 'wu@example.com',
} as const;

describe('a mail about a notification', () => {
  test('says in the person’s language what happened and where to look', () => {
    const mail = mailOf({ ...facts, locale: 'zh-CN' }, settings);
    expect(mail).toMatchObject({ to: 'wu@example.com', subject: '【一台】CP-1 已超时：处理完成' });
    expect(mail.text).toContain('打开：https://desk.example.com/notifications/0198a7c0-0000-7000-8000-00000000000a\n');
    expect(mailOf({ ...facts, locale: 'en' }, settings).subject).toBe('Onedesk: CP-1 is overdue: settling');
  });

  test('has the notification’s own Message-ID, so that a repeat is recognised', () => {
    const { messageId } = mailOf({ ...facts, locale: 'en' }, settings);
    expect(messageId).toBe('<0198a7c0-0000-7000-8000-00000000000a@example.com>');
    expect(mailOf({ ...facts, locale: 'zh-CN' }, { ...settings, from: 'desk@example.com' }).messageId).toBe(messageId);
  });

  test('waits longer after each try, an hour at the most', () => {
    expect([1, 2, 3, 6, 7, 20].map((tries) => pauseAfter(tries) / 60_000)).toEqual([1, 2, 4, 32, 60, 60]);
  });
});
