import { MaskedValue, useCommand, useFormats } from '@onedesk/web';
import { App, Button, Flex } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactFieldsFragment } from '../gql/graphql.ts';
import { ContactEditor } from './ContactEditor.tsx';
import { ReviveContact, StrikeContact } from './parties.graphql.ts';

export interface ContactRowProps {
  contact: ContactFieldsFragment;
  reload: () => unknown;
}

/** One number or address: shown, corrected in place, struck as dead or revived. */
export function ContactRow({ contact, reload }: ContactRowProps) {
  const [editing, setEditing] = useState(false);
  const correct = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Back to where the keyboard was.
    if (wasEditing.current && !editing) correct.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <li className="desk-row">
      {editing ? (
        <ContactEditor contact={contact} reload={reload} onDone={() => setEditing(false)} />
      ) : (
        <Flex justify="space-between" align="center" gap="small" wrap>
          <Shown contact={contact} />
          <Flex gap={4} className="no-print">
            <Actions contact={contact} reload={reload} onCorrect={() => setEditing(true)} correct={correct} />
          </Flex>
        </Flex>
      )}
    </li>
  );
}

function Shown({ contact }: { contact: ContactFieldsFragment }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (
    <div className="desk-contact">
      <span className="od-quiet desk-contact-kind">{t(`contactKind.${contact.kind}`)}</span>
      {contact.deadSince ? (
        <del>
          <MaskedValue value={contact.value} masked={contact.masked} />
        </del>
      ) : (
        <Reachable contact={contact} />
      )}
      {contact.label ? <span className="od-quiet">{contact.label}</span> : null}
      {contact.deadSince ? (
        <span className="desk-dead">{t('parties.deadSince', { date: formats.date(contact.deadSince) })}</span>
      ) : null}
    </div>
  );
}

/** A number that is shown whole can be called from the page. */
function Reachable({ contact }: { contact: ContactFieldsFragment }) {
  const { t } = useTranslation('desk');
  const { value, masked, kind } = contact;
  const scheme = kind === 'email' ? 'mailto' : kind === 'other' ? null : 'tel';
  if (!value || masked || !scheme) return <MaskedValue value={value} masked={masked} />;
  return (
    <a
      href={`${scheme}:${value}`}
      className="od-number desk-contact-value"
      aria-label={t(kind === 'email' ? 'parties.writeTo' : 'units.call', { value })}
    >
      {value}
    </a>
  );
}

interface ActionsProps extends ContactRowProps {
  onCorrect: () => void;
  correct: React.Ref<HTMLButtonElement>;
}

function Actions({ contact, reload, onCorrect, correct }: ActionsProps) {
  const { t } = useTranslation('desk');
  const { message, modal } = App.useApp();
  const [strike, striking] = useCommand(StrikeContact, { reload });
  const [revive, reviving] = useCommand(ReviveContact, { reload });
  const input = { id: contact.id, expectedVersion: contact.version };
  const value = contact.value ?? t(`contactKind.${contact.kind}`);
  const said = (outcome: { ok: boolean; refusal?: { message: string } | undefined }, done: string) =>
    outcome.ok ? message.success(done) : message.error(outcome.refusal?.message ?? t('common.failed'));
  const strikeAfterAsking = async () => {
    const sure = await modal.confirm({
      title: t('parties.contact.strikeTitle'),
      content: t('parties.contact.strikeBody', { value }),
      okText: t('parties.contact.strike'),
      cancelText: t('common.cancel'),
    });
    if (sure) await said(await strike(input), t('parties.contact.struck'));
  };
  const may = (action: string) => contact.allowedActions.includes(action);
  return (
    <>
      {may('correctContact') ? (
        <Button
          ref={correct}
          size="small"
          onClick={onCorrect}
          aria-label={t('parties.contact.correctLabel', { value })}
        >
          {t('parties.contact.correct')}
        </Button>
      ) : null}
      {may('strikeContact') ? (
        <Button
          size="small"
          loading={striking.running}
          onClick={() => void strikeAfterAsking()}
          aria-label={t('parties.contact.strikeLabel', { value })}
        >
          {t('parties.contact.strike')}
        </Button>
      ) : null}
      {may('reviveContact') ? (
        <Button
          size="small"
          loading={reviving.running}
          onClick={() => void revive(input).then((outcome) => said(outcome, t('parties.contact.revived')))}
          aria-label={t('parties.contact.reviveLabel', { value })}
        >
          {t('parties.contact.revive')}
        </Button>
      ) : null}
    </>
  );
}
