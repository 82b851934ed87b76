import { useQuery } from '@apollo/client/react';
import { CommandDialog, useAppBase, useChosen, useCommand } from '@onedesk/web';
import { App, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProjectBuildings } from '../estate/index.ts';
import { UnitFields, unitInput, type UnitValues } from './UnitFields.tsx';
import { CreateUnit } from './units.graphql.ts';

interface Values extends UnitValues {
  buildingId: string;
}

/** Registers one unit by hand and opens its page. */
export function NewUnitDialog({ open, projectId, onClose }: { open: boolean; projectId: string; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const base = useAppBase();
  const [form] = Form.useForm<Values>();
  const [create, state] = useCommand(CreateUnit, { form });
  const submit = async (values: Values) => {
    const outcome = await create(unitInput(values));
    if (!outcome.ok) return;
    void message.success(t('units.created', { code: outcome.record.code }));
    onClose();
    await navigate(`${base}/units/${outcome.record.id}`);
  };
  return (
    <CommandDialog
      open={open}
      title={t('units.newTitle')}
      confirm={t('units.create')}
      form={form}
      initialValues={{ kind: 'residential', saleState: 'sold' }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
      width={640}
    >
      <BuildingField projectId={projectId} />
      <UnitFields />
    </CommandDialog>
  );
}

function BuildingField({ projectId }: { projectId: string }) {
  const { t } = useTranslation('desk');
  const chosen = useChosen();
  const { data, loading } = useQuery(ProjectBuildings, { variables: { id: projectId } });
  return (
    <Form.Item name="buildingId" label={t('units.building')} rules={chosen(t('units.building'))}>
      <Select
        loading={loading}
        notFoundContent={t('estate.noBuildingsHint')}
        showSearch={{ optionFilterProp: 'label' }}
        options={(data?.project?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}
