import { useQuery } from '@apollo/client/react';
import { useChosen, useSession } from '@onedesk/web';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeyAudience } from '../gql/graphql.ts';
import { TopicName, topics } from '../permissions/index.ts';
import { ApiKeyScopes } from './keys.graphql.ts';
import { usePermissionWords } from './usePermissionWords.ts';

/** The permissions that a key of the chosen account may be given, by what they are about. Stands in a Form. */
export function ScopeFields() {
  const { t } = useTranslation('admin');
  const chosen = useChosen();
  return (
    <Form.Item
      name="scopes"
      label={t('keys.scopes')}
      rules={chosen(t('keys.scopes'))}
      extra={t('keys.create.scopesHint')}
    >
      <Choice />
    </Form.Item>
  );
}

function Choice({ id, value, onChange }: { id?: string; value?: string[]; onChange?: (scopes: string[]) => void }) {
  const { t } = useTranslation('admin');
  const { locale } = useSession();
  const accountId = Form.useWatch<string | undefined>('accountId');
  const audience = Form.useWatch<KeyAudience | undefined>('audience');
  const { rows } = usePermissionWords();
  const { data } = useQuery(ApiKeyScopes, {
    variables: { accountId: accountId ?? '', audience: audience ?? 'bi' },
    skip: !accountId || !audience,
  });
  const given = rows.filter(({ key }) => accountId && data?.apiKeyScopes.includes(key));
  if (given.length === 0) return <p className="od-quiet">{t('keys.create.noScopes')}</p>;
  const known = given.map(({ key }) => key);
  return (
    <Checkbox.Group
      className="ad-scopes"
      {...(id ? { id } : {})}
      value={value?.filter((key) => known.includes(key)) ?? []}
      onChange={(scopes) => onChange?.(scopes)}
    >
      {topics(given).map(({ topic, rows: of }) => (
        <fieldset key={topic}>
          <legend>
            <TopicName topic={topic} />
          </legend>
          {of.map((row) => (
            <Checkbox key={row.key} value={row.key}>
              {locale === 'en' ? row.en : row.zh}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </Checkbox.Group>
  );
}
