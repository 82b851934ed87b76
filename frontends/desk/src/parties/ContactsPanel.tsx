import { Panel } from '@onedesk/web';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyFieldsFragment } from '../gql/graphql.ts';
import { AddContactDialog } from './AddContactDialog.tsx';
import { ContactRow } from './ContactRow.tsx';

export interface ContactsPanelProps {
  party: PartyFieldsFragment;
  reload: () => unknown;
}

/** How to reach a party. Struck numbers stay, at the end (NTC-3). */
export function ContactsPanel({ party, reload }: ContactsPanelProps) {
  const { t } = useTranslation('desk');
  const [adding, setAdding] = useState(false);
  const alive = party.contacts.filter((contact) => !contact.deadSince);
  const dead = party.contacts.filter((contact) => contact.deadSince);
  return (
    <Panel
      title={t('parties.contacts')}
      actions={
        party.allowedActions.includes('addContact') ? (
          <Button onClick={() => setAdding(true)}>{t('parties.contact.add')}</Button>
        ) : null
      }
    >
      {party.contacts.length === 0 ? <p className="od-quiet desk-flush">{t('parties.noContacts')}</p> : null}
      <ul className="desk-rows">
        {[...alive, ...dead].map((contact) => (
          <ContactRow key={contact.id} contact={contact} reload={reload} />
        ))}
      </ul>
      <AddContactDialog open={adding} partyId={party.id} onClose={() => setAdding(false)} />
    </Panel>
  );
}
