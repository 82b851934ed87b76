import { useRequired } from '@onedesk/web';
import { Form, type FormRule, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SaleState, UnitKind } from '../gql/graphql.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { decimalOf } from '../ui/decimal.ts';

/** What a form says of a unit, whether new or corrected. */
export interface UnitValues {
  number: string;
  floor?: number | null;
  kind: UnitKind;
  area: string;
  layout?: string;
  saleState: SaleState;
  handedOverOn?: string | null;
  remark?: string;
}

export const unitKinds: UnitKind[] = [
  'residential',
  'office',
  'retail',
  'parking',
  'storage',
  'advertisingSite',
  'venue',
];
export const saleStates: SaleState[] = ['sold', 'unsold'];

/** The fields of a unit. Spelling and plausibility are the service's business; here only what must not be empty. */
export function UnitFields() {
  const { t } = useTranslation('desk');
  const required = useRequired();
  const decimal: FormRule = {
    validator: (_, text?: string) =>
      !text || decimalOf(text) ? Promise.resolve() : Promise.reject(new Error(t('units.areaNotANumber'))),
  };
  return (
    <div className="desk-form-grid">
      <Form.Item
        name="number"
        label={t('units.number')}
        rules={required(t('units.number'))}
        extra={t('units.numberHint')}
      >
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="floor" label={t('units.floor')}>
        <InputNumber className="desk-wide" precision={0} />
      </Form.Item>
      <Form.Item name="kind" label={t('units.kind')}>
        <Select options={unitKinds.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="area" label={t('units.area')} rules={[...required(t('units.area')), decimal]}>
        <Input inputMode="decimal" autoComplete="off" suffix={t('units.areaUnit')} />
      </Form.Item>
      <Form.Item name="saleState" label={t('units.saleState')}>
        <Select options={saleStates.map((state) => ({ value: state, label: t(`saleState.${state}`) }))} />
      </Form.Item>
      <Form.Item name="handedOverOn" label={t('units.handedOverOn')}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="layout" label={t('units.layout')}>
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item name="remark" label={t('units.remark')} className="desk-form-full">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </div>
  );
}

/** The values as the service reads them. */
export function unitInput<Values extends UnitValues>(values: Values): Values {
  return { ...values, area: decimalOf(values.area) ?? values.area };
}
