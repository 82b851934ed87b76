import { useQuery } from '@apollo/client/react';
import { CommandDialog, useChosen, useCommand, useSettled } from '@onedesk/web';
import { App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../ui/useRecordWords.ts';
import type { VisitDialogProps } from './CloseVisitDialog.tsx';
import { HandOverVisit, VisitColleagues } from './visits.graphql.ts';

interface Values {
  toId: string;
  words?: string;
}

/** VST-4: somebody else follows it up from now on. */
export function HandOverVisitDialog({ open, visit, reload, onClose }: VisitDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const chosen = useChosen();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<Values>();
  const [handOver, state] = useCommand(HandOverVisit, {
    form,
    reload: () => (onClose(), reload()),
    fieldLabel,
    valueText,
  });
  const submit = async ({ toId, words }: Values) => {
    const outcome = await handOver({
      id: visit.id,
      expectedVersion: visit.version,
      toId,
      words: words?.trim() || null,
    });
    if (!outcome.ok) return;
    void message.success(t('visits.handOver.done', { name: outcome.record.ownerName }));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('visits.handOver.title')}
      confirm={t('visits.handOver.confirm')}
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('visits.handOver.body', { name: visit.ownerName })}</p>
      <Form.Item name="toId" label={t('visits.handOver.to')} rules={chosen(t('visits.handOver.to'))}>
        <ColleagueField projectId={visit.projectId} except={visit.ownerId} />
      </Form.Item>
      <Form.Item name="words" label={t('visits.handOver.words')}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}

interface ColleagueFieldProps {
  projectId: string;
  except: string;
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}

/** A colleague by name, initials or pinyin. */
function ColleagueField({ projectId, except, id, value, onChange }: ColleagueFieldProps) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const { data, previousData, loading } = useQuery(VisitColleagues, {
    variables: { projectId, search: search || null },
  });
  const colleagues = (data ?? previousData)?.colleagues.filter((one) => one.active && one.id !== except) ?? [];
  return (
    <Select<string>
      {...(id ? { id } : {})}
      className="desk-wide"
      aria-label={t('visits.handOver.to')}
      {...(value ? { value } : {})}
      onChange={(chosen) => onChange?.(chosen)}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      loading={loading}
      options={colleagues.map((one) => ({ value: one.id, label: one.name, title: one.name }))}
      notFoundContent={null}
    />
  );
}
