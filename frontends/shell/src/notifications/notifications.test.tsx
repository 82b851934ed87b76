import { CONTRACT, type FrontendModule, type Locale } from '@onedesk/web';
import { renderApp } from '@onedesk/web/testing';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { messages } from '../messages.ts';
import { NotificationBell, NotificationPage, notificationPolicies, NotificationSettingsPage } from './index.ts';

afterEach(cleanup);

const notification = (id: string, more: object = {}) => ({
  __typename: 'Notification',
  id,
  projectId: 'p1',
  recordType: 'Complaint',
  recordId: `c-${id}`,
  titleZh: `投诉 ${id} 已超时`,
  titleEn: `Complaint ${id} is overdue`,
  bodyZh: '重要投诉',
  bodyEn: 'major',
  at: '2026-03-02T02:00:00Z',
  readAt: null as string | null,
  ...more,
});
type Notification = ReturnType<typeof notification>;

const module = (element: ReactNode): FrontendModule => ({
  contract: CONTRACT,
  nav: [],
  messages: {
    'zh-CN': () => Promise.resolve({ default: messages['zh-CN'] }),
    en: () => Promise.resolve({ default: messages.en }),
  },
  typePolicies: notificationPolicies,
  routes: [{ index: true, element }],
});

/** The bell over a service that keeps what was read. */
async function bell(inbox: Notification[], locale: Locale = 'zh-CN') {
  const onOpen = vi.fn<(projectId: string, path: string) => void>();
  const unread = () => inbox.filter(({ readAt }) => readAt === null);
  const sent = await renderApp({
    name: 'shell',
    module: module(<NotificationBell onOpen={onOpen} />),
    locale,
    answers: {
      UnreadNotifications: () => ({ unreadNotifications: unread().length }),
      MyNotifications: ({ unreadOnly }) => ({
        myNotifications: {
          __typename: 'NotificationConnection',
          edges: (unreadOnly ? unread() : inbox).map((node) => ({
            __typename: 'NotificationEdge',
            cursor: `at-${node.id}`,
            node: { ...node },
          })),
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      }),
      MarkNotificationsRead: ({ input }) => {
        const { ids } = input as { ids?: string[] };
        for (const one of inbox) if (!ids || ids.includes(one.id)) one.readAt = '2026-03-02T03:00:00Z';
        return { markNotificationsRead: { __typename: 'Inbox', id: 'a1', unread: unread().length } };
      },
    },
  });
  return { sent, onOpen, user: userEvent.setup() };
}

test('the bell says how much is unread, to the eye and to a screen reader', async () => {
  await bell([notification('1'), notification('2'), notification('3', { readAt: '2026-03-02T03:00:00Z' })]);
  expect(await screen.findByRole('button', { name: '通知，2 条未读' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('2 条未读通知');
});

test('a notification opens its record in its project, and is read then', async () => {
  const { sent, onOpen, user } = await bell([notification('1', { projectId: 'p2' })]);
  await user.click(await screen.findByRole('button', { name: '通知，1 条未读' }));
  const panel = await screen.findByRole('dialog');
  const link = await within(panel).findByRole('link', { name: '投诉 1 已超时' });
  expect(link).toHaveAttribute('href', '/desk/complaints/c-1');
  await user.click(link);
  expect(onOpen).toHaveBeenCalledWith('p2', '/desk/complaints/c-1');
  const marked = sent.find(({ name }) => name === 'MarkNotificationsRead');
  expect(marked?.variables['input']).toMatchObject({ ids: ['1'] });
  await waitFor(() => expect(screen.getByRole('button', { name: '通知，0 条未读' })).toBeVisible());
});

test('a kind of record that this portal has no page for is told all the same', async () => {
  const { user } = await bell([notification('1', { recordType: 'Lease' })]);
  await user.click(await screen.findByRole('button', { name: '通知，1 条未读' }));
  expect(await screen.findByText('投诉 1 已超时')).toBeVisible();
  expect(screen.queryByRole('link', { name: '投诉 1 已超时' })).toBeNull();
});

test('all are marked read up to the newest that was seen, and the unread can be looked at alone', async () => {
  const { sent, user } = await bell([notification('2'), notification('1')], 'en');
  await user.click(await screen.findByRole('button', { name: 'Notifications, 2 unread' }));
  await screen.findByRole('link', { name: 'Complaint 2 is overdue' });
  await user.click(screen.getByRole('button', { name: 'Mark all read' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Mark all read' })).toBeDisabled());
  const marked = sent.find(({ name }) => name === 'MarkNotificationsRead');
  expect(marked?.variables['input']).toMatchObject({ upTo: 'at-2' });
  await user.click(screen.getByText('Unread'));
  expect(await screen.findByText('Nothing unread')).toBeVisible();
});

/** The settings page over a service that sends mail, or not. */
async function settings(mailAvailable: boolean) {
  const sent = await renderApp({
    name: 'shell',
    module: module(<NotificationSettingsPage />),
    answers: {
      MyNotificationSettings: () => ({
        myNotificationSettings: {
          __typename: 'NotificationSettings',
          id: 'a1',
          mailAvailable,
          mailAddress: null,
          accountAddress: 'zhao@example.com',
          wishes: [{ __typename: 'NotificationWish', kind: 'clockOverdue', portal: true, mail: false }],
        },
      }),
      AnnouncementKinds: () => ({
        ticketsAnnouncementKinds: [
          { __typename: 'AnnouncementKindType', kind: 'clockOverdue', zh: '已经超时', en: 'Overdue', mail: true },
          { __typename: 'AnnouncementKindType', kind: 'callbackDue', zh: '需要回访', en: 'Callback', mail: false },
        ],
      }),
      SetNotificationSettings: () => ({
        setNotificationSettings: {
          __typename: 'NotificationSettings',
          id: 'a1',
          mailAddress: 'own@example.com',
          wishes: [],
        },
      }),
    },
  });
  return { sent, user: userEvent.setup() };
}

test('the settings show what was wished and otherwise what is usual, and keep what is chosen', async () => {
  const { sent, user } = await settings(true);
  expect(await screen.findByRole('switch', { name: '已经超时 · 邮件' })).not.toBeChecked();
  expect(screen.getByRole('switch', { name: '需要回访 · 门户' })).toBeChecked();
  await user.click(screen.getByRole('switch', { name: '需要回访 · 门户' }));
  await user.type(screen.getByRole('textbox'), 'own@example.com');
  await user.click(screen.getByRole('button', { name: /^保\s?存$/ }));
  await waitFor(() => expect(sent.some(({ name }) => name === 'SetNotificationSettings')).toBe(true));
  expect(sent.find(({ name }) => name === 'SetNotificationSettings')?.variables['input']).toMatchObject({
    mailAddress: 'own@example.com',
    wishes: [
      { kind: 'clockOverdue', portal: true, mail: false },
      { kind: 'callbackDue', portal: false, mail: false },
    ],
  });
});

test('where no mail is sent, there is nothing to choose about mail, and the page says so', async () => {
  await settings(false);
  expect(await screen.findByRole('switch', { name: '已经超时 · 邮件' })).toBeDisabled();
  expect(screen.getByText('本系统没有开通邮件，通知只在门户中显示。')).toBeVisible();
});

test('the link of a mail leads to the record in its project, which is read then', async () => {
  const onOpen = vi.fn<(projectId: string, path: string) => void>();
  const sent = await renderApp({
    name: 'shell',
    module: module(<NotificationPage onOpen={onOpen} />),
    answers: {
      MyNotification: () => ({ myNotification: notification('1', { projectId: 'p2' }) }),
      MarkNotificationsRead: () => ({ markNotificationsRead: { __typename: 'Inbox', id: 'a1', unread: 0 } }),
    },
  });
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith('p2', '/desk/complaints/c-1'));
  expect(onOpen).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(sent.some(({ name }) => name === 'MarkNotificationsRead')).toBe(true));
});
