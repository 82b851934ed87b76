import { PlusOutlined } from '@ant-design/icons';
import { Panel, useCommand, useFormats, useSession } from '@onedesk/web';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountFieldsFragment } from '../gql/graphql.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { RowButton } from '../ui/RowButton.tsx';
import { useEstateNames } from '../ui/useEstateNames.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { grantText, roleText, scopeText } from '../words.ts';
import { RevokeRole } from './accounts.graphql.ts';
import { GrantRoleDialog } from './GrantRoleDialog.tsx';

type Grant = AccountFieldsFragment['grants'][number];

/** PPL-1: the roles that the person holds, and where. */
export function RolesPanel({ account, reload }: { account: AccountFieldsFragment; reload: () => unknown }) {
  const { t } = useTranslation('admin');
  const [granting, setGranting] = useState(false);
  const [revoking, setRevoking] = useState<Grant | null>(null);
  const may = (action: string) => account.allowedActions.includes(action);
  const add = may('grantRole') ? (
    <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setGranting(true)}>
      {t('accounts.grant.action')}
    </Button>
  ) : undefined;
  return (
    <Panel title={t('accounts.roles')} hint={t('accounts.rolesHint')} actions={add}>
      {account.grants.length === 0 ? <p className="od-quiet">{t('accounts.rolesEmpty')}</p> : null}
      <ul className="ad-rows">
        {account.grants.map((grant) => (
          <GrantRow key={grant.id} grant={grant} {...(may('revokeRole') ? { onRevoke: setRevoking } : {})} />
        ))}
      </ul>
      <GrantRoleDialog open={granting} account={account} reload={reload} onClose={() => setGranting(false)} />
      <RevokeDialog account={account} grant={revoking} reload={reload} onClose={() => setRevoking(null)} />
    </Panel>
  );
}

function GrantRow({ grant, onRevoke }: { grant: Grant; onRevoke?: (grant: Grant) => void }) {
  const { t } = useTranslation('admin');
  const { projects } = useSession();
  const formats = useFormats();
  return (
    <li>
      <div>
        <b>{roleText(grant.role, t)}</b>
        <span> · {scopeText(grant.projectId, projects, t)}</span>
        {grant.buildingIds.length > 0 ? <Buildings ids={grant.buildingIds} /> : null}
        <div className="od-quiet">{t('accounts.since', { at: formats.date(grant.since.slice(0, 10)) })}</div>
      </div>
      {onRevoke ? (
        <RowButton onClick={() => onRevoke(grant)} subject={grantText(grant, projects, t)}>
          {t('accounts.revoke.action')}
        </RowButton>
      ) : null}
    </li>
  );
}

function Buildings({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('admin');
  const names = useEstateNames()
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return <div>{t('scope.buildings', { buildings: names.join(t('listSeparator')) })}</div>;
}

interface RevokeDialogProps {
  account: AccountFieldsFragment;
  grant: Grant | null;
  reload: () => unknown;
  onClose: () => void;
}

function RevokeDialog({ account, grant, reload, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const { projects } = useSession();
  const { fieldLabel, valueText } = useRecordWords();
  const [revoke, state] = useCommand(RevokeRole, { fieldLabel, valueText, reload });
  const role = grant ? grantText(grant, projects, t) : '';
  const submit = async () => {
    if (!grant) return;
    const outcome = await revoke({ id: account.id, expectedVersion: account.version, grantId: grant.id });
    if (!outcome.ok) return;
    void message.success(t('accounts.revoke.done', { role }));
    onClose();
  };
  return (
    <ConfirmDialog
      open={grant !== null}
      title={t('accounts.revoke.title')}
      text={t('accounts.revoke.text', { name: account.name, role })}
      confirm={t('accounts.revoke.submit')}
      danger
      state={state}
      onConfirm={submit}
      onClose={onClose}
    />
  );
}
