import { CrownOutlined, PlusOutlined } from '@ant-design/icons';
import { EmptyState, FormErrors, Panel, useCommand, useSession } from '@onedesk/web';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DepartmentFieldsFragment } from '../gql/graphql.ts';
import { RowButton } from '../ui/RowButton.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { grantText } from '../words.ts';
import { AppointHead } from './departments.graphql.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';

export type Member = DepartmentFieldsFragment['members'][number];

/** Who is in the department, its head first. */
export function MembersPanel({ department, reload }: { department: DepartmentFieldsFragment; reload: () => unknown }) {
  const { t } = useTranslation('admin');
  const { can } = useSession();
  const [joining, setJoining] = useState(false);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const may = (action: string) => department.allowedActions.includes(action);
  const isHead = (member: Member) => department.head?.id === member.id;
  const members = department.members.toSorted((a, b) => Number(isHead(b)) - Number(isHead(a)));
  // Choosing a person means looking through the accounts.
  const add =
    may('joinDepartment') && can('account.see') ? (
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setJoining(true)}>
        {t('departments.join.action')}
      </Button>
    ) : undefined;
  return (
    <Panel title={t('departments.members')} actions={add}>
      {members.length === 0 ? (
        <EmptyState title={t('departments.noMembers')} hint={t('departments.noMembersHint')} />
      ) : null}
      <ul className="ad-rows">
        {members.map((member) => (
          <li key={member.id}>
            <Person member={member} isHead={isHead(member)} />
            <div className="ad-row-actions">
              {may('appointHead') ? (
                <HeadButton department={department} member={member} isHead={isHead(member)} reload={reload} />
              ) : null}
              {may('leaveDepartment') ? (
                <RowButton onClick={() => setLeaving(member)} subject={member.name}>
                  {t('departments.leave.action')}
                </RowButton>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <JoinDialog open={joining} department={department} reload={reload} onClose={() => setJoining(false)} />
      <LeaveDialog department={department} member={leaving} reload={reload} onClose={() => setLeaving(null)} />
    </Panel>
  );
}

function Person({ member, isHead }: { member: Member; isHead: boolean }) {
  const { t } = useTranslation('admin');
  const { can, basePath, projects } = useSession();
  const roles = member.grants.map((grant) => grantText(grant, projects, t)).join(t('listSeparator'));
  return (
    <div>
      {can('account.see') ? <Link to={`${basePath}/accounts/${member.id}`}>{member.name}</Link> : <b>{member.name}</b>}
      {isHead ? (
        <span className="ad-head">
          <CrownOutlined aria-hidden="true" /> {t('departments.isHead')}
        </span>
      ) : null}
      <div className="od-quiet">{member.active ? roles || t('accounts.noRoles') : t('departments.inactive')}</div>
    </div>
  );
}

interface HeadButtonProps {
  department: DepartmentFieldsFragment;
  member: Member;
  isHead: boolean;
  reload: () => unknown;
}

/** Makes the member the head, or ends it. */
function HeadButton({ department, member, isHead, reload }: HeadButtonProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const { fieldLabel, valueText } = useRecordWords();
  const [appoint, state] = useCommand(AppointHead, { fieldLabel, valueText, reload });
  const words = isHead ? 'dismiss' : 'action';
  const submit = async () => {
    const outcome = await appoint({
      id: department.id,
      expectedVersion: department.version,
      accountId: isHead ? null : member.id,
    });
    if (!outcome.ok) return;
    void message.success(
      isHead ? t('departments.appoint.dismissed') : t('departments.appoint.done', { name: member.name }),
    );
  };
  return (
    <>
      <FormErrors state={state} />
      <RowButton loading={state.running} onClick={() => void submit()} subject={member.name}>
        {t(`departments.appoint.${words}`)}
      </RowButton>
    </>
  );
}
