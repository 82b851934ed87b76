import { FormErrors, useCommand, useSession } from '@onedesk/web';
import { App, Button, Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AnnouncementKindsQuery, MyNotificationSettingsQuery } from '../gql/graphql.ts';
import { SetSettingsMutation } from './notifications.graphql.ts';

type Settings = MyNotificationSettingsQuery['myNotificationSettings'];
type Kind = AnnouncementKindsQuery['ticketsAnnouncementKinds'][number];

interface Wished {
  mailAddress?: string;
  wishes: Record<string, { portal: boolean; mail: boolean }>;
}

/** What the person said of each kind before, or how the kind is told without a word. */
function wishedOf({ mailAddress, wishes }: Settings, kinds: readonly Kind[]): Wished {
  const said = new Map(wishes.map((one) => [one.kind, one]));
  return {
    mailAddress: mailAddress ?? '',
    wishes: Object.fromEntries(
      kinds.map(({ kind, mail }) => [
        kind,
        { portal: said.get(kind)?.portal ?? true, mail: said.get(kind)?.mail ?? mail },
      ]),
    ),
  };
}

/** Kinds of notifications by portal and mail, and the address for mail. */
export function NotificationSettingsForm({ settings, kinds }: { settings: Settings; kinds: readonly Kind[] }) {
  const { t } = useTranslation('shell');
  const { message } = App.useApp();
  const [form] = Form.useForm<Wished>();
  const [set, state] = useCommand(SetSettingsMutation, { form });
  const { mailAvailable, accountAddress } = settings;
  const submit = async ({ mailAddress, wishes }: Wished) => {
    const { ok } = await set({
      mailAddress: mailAddress?.trim() || null,
      wishes: Object.entries(wishes).map(([kind, wish]) => ({ kind, ...wish })),
    });
    if (ok) void message.success(t('notifications.saved'));
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={wishedOf(settings, kinds)}
      onFinish={(wished) => void submit(wished)}
    >
      <section className="od-panel notification-settings">
        <Form.Item
          name="mailAddress"
          label={t('notifications.address')}
          extra={t(mailAvailable ? 'notifications.addressHint' : 'notifications.noMail', {
            address: accountAddress ?? t('notifications.noAddress'),
          })}
        >
          <Input type="email" inputMode="email" autoComplete="email" maxLength={200} disabled={!mailAvailable} />
        </Form.Item>
        <KindMatrix kinds={kinds} mailAvailable={mailAvailable} />
        <FormErrors state={state} />
        <Button type="primary" htmlType="submit" loading={state.running}>
          {t('notifications.save')}
        </Button>
      </section>
    </Form>
  );
}

function KindMatrix({ kinds, mailAvailable }: { kinds: readonly Kind[]; mailAvailable: boolean }) {
  const { t } = useTranslation('shell');
  const { locale } = useSession();
  const channels = ['portal', 'mail'] as const;
  return (
    <table className="notification-matrix">
      <thead>
        <tr>
          <th scope="col">{t('notifications.kind')}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {t(`notifications.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, zh, en }) => {
          const words = locale === 'en' ? en : zh;
          return (
            <tr key={kind}>
              <th scope="row">{words}</th>
              {channels.map((channel) => (
                <td key={channel}>
                  <Form.Item name={['wishes', kind, channel]} valuePropName="checked" noStyle>
                    <Switch
                      aria-label={`${words} · ${t(`notifications.${channel}`)}`}
                      disabled={channel === 'mail' && !mailAvailable}
                    />
                  </Form.Item>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
