import { CommandDialog, useCommand } from '@onedesk/web';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../ui/useRecordWords.ts';
import type { UnitDialogProps } from './DeclareUseDialog.tsx';
import { UnitFields, unitInput, type UnitValues } from './UnitFields.tsx';
import { CorrectUnit } from './units.graphql.ts';

/** Corrects what was recorded wrongly of a unit. */
export function CorrectUnitDialog({ open, unit, reload, onClose }: UnitDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<UnitValues>();
  const [correct, state] = useCommand(CorrectUnit, {
    form,
    reload: () => (onClose(), reload()),
    fieldLabel,
    valueText,
  });
  const submit = async (values: UnitValues) => {
    const { ok } = await correct({ id: unit.id, expectedVersion: unit.version, ...unitInput(values) });
    if (!ok) return;
    void message.success(t('common.saved'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('units.correct.title')}
      confirm={t('common.save')}
      form={form}
      initialValues={{
        number: unit.number,
        floor: unit.floor,
        kind: unit.kind,
        area: unit.area,
        layout: unit.layout ?? '',
        saleState: unit.saleState,
        handedOverOn: unit.handedOverOn,
        remark: unit.remark ?? '',
      }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
      width={640}
    >
      <UnitFields />
    </CommandDialog>
  );
}
