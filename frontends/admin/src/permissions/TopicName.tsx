import { useTranslation } from 'react-i18next';

/** What the permissions of a group are about; the key itself for a topic that is newer than this page. */
export function TopicName({ topic }: { topic: string }) {
  const { t, i18n } = useTranslation('admin');
  const key = `permissions.topic.${topic}`;
  return i18n.exists(key, { ns: 'admin' }) ? t(key) : topic;
}
