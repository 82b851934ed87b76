import { CommandDialog, MaskedValue, useCommand, useRequired } from '@onedesk/web';
import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyFieldsFragment } from '../gql/graphql.ts';
import { RevealIdentity } from './parties.graphql.ts';

/** PPL-2: the identity document, masked; the whole number is asked for with a reason and forgotten again. */
export function IdentityFact({ party }: { party: PartyFieldsFragment }) {
  const { t } = useTranslation('desk');
  const [asking, setAsking] = useState(false);
  const [number, setNumber] = useState<string | null>(null);
  const { identity } = party;
  return (
    <div>
      <dt>{identity ? t(`identityKind.${identity.kind}`) : t('parties.identity')}</dt>
      <dd>
        {identity ? (
          <Flex gap="small" align="center" wrap>
            <MaskedValue value={number ?? identity.maskedNumber} masked={number === null} />
            {number ? (
              <Button size="small" onClick={() => setNumber(null)}>
                {t('parties.reveal.hideAgain')}
              </Button>
            ) : party.allowedActions.includes('revealIdentity') ? (
              <Button size="small" onClick={() => setAsking(true)}>
                {t('parties.reveal.action')}
              </Button>
            ) : null}
          </Flex>
        ) : (
          <span className="od-quiet">{t('parties.noIdentity')}</span>
        )}
      </dd>
      <RevealDialog open={asking} id={party.id} onRevealed={setNumber} onClose={() => setAsking(false)} />
    </div>
  );
}

interface RevealDialogProps {
  open: boolean;
  id: string;
  onRevealed: (number: string) => void;
  onClose: () => void;
}

function RevealDialog({ open, id, onRevealed, onClose }: RevealDialogProps) {
  const { t } = useTranslation('desk');
  const required = useRequired();
  const [form] = Form.useForm<{ reason: string }>();
  const [reveal, state] = useCommand(RevealIdentity, { form });
  const submit = async ({ reason }: { reason: string }) => {
    const outcome = await reveal({ id, reason: reason.trim() });
    if (!outcome.ok) return;
    onRevealed(outcome.record.number);
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('parties.reveal.title')}
      confirm={t('parties.reveal.confirm')}
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('parties.reveal.body')}</p>
      <Form.Item name="reason" label={t('parties.reveal.reason')} rules={required(t('parties.reveal.reason'))}>
        <Input maxLength={200} placeholder={t('parties.reveal.reasonPlaceholder')} />
      </Form.Item>
    </CommandDialog>
  );
}
