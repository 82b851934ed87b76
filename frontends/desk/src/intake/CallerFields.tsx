import { useRequired } from '@onedesk/web';
import { Button, Flex, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Caller, CallerFacts } from './caller.ts';
import { NONE } from './values.ts';

export interface CallerFieldsProps {
  caller: Caller;
  facts: CallerFacts | null;
  onChange: () => void;
  onDone: () => void;
}

/** Who it is, once chosen: which person of the unit, which unit of the person, or name and phone in two fields. */
export function CallerFields({ caller, facts, onChange, onDone }: CallerFieldsProps) {
  const { t } = useTranslation('desk');
  return (
    <div className="desk-intake-caller">
      <Flex justify="space-between" align="center" gap="small" className="desk-chosen">
        <b>{caller.kind === 'unknown' ? t('intake.unknown') : caller.name}</b>
        <Button size="small" onClick={onChange}>
          {t('intake.change')}
        </Button>
      </Flex>
      {caller.kind === 'unit' ? <PersonField facts={facts} /> : null}
      {caller.kind === 'party' ? <UnitField facts={facts} /> : null}
      <TwoFields caller={caller} onDone={onDone} />
    </div>
  );
}

function PersonField({ facts }: { facts: CallerFacts | null }) {
  const { t } = useTranslation('desk');
  const people = facts?.people ?? [];
  if (people.length === 0) return null;
  return (
    <Form.Item name="personId" label={t('intake.person')}>
      <Radio.Group
        className="desk-choice"
        aria-label={t('intake.person')}
        options={[
          ...people.map(({ id, name, role }) => ({ value: id, label: `${name} ${t(`role.${role}`)}` })),
          { value: NONE, label: t('intake.otherPerson') },
        ]}
      />
    </Form.Item>
  );
}

function UnitField({ facts }: { facts: CallerFacts | null }) {
  const { t } = useTranslation('desk');
  const places = facts?.places ?? [];
  if (places.length === 0) return null;
  return (
    <Form.Item name="unitId" label={t('intake.aboutUnit')}>
      <Radio.Group
        className="desk-choice"
        aria-label={t('intake.aboutUnit')}
        options={[
          ...places.map(({ id, code, role }) => ({ value: id, label: `${code} ${t(`role.${role}`)}` })),
          { value: NONE, label: t('intake.noUnit') },
        ]}
      />
    </Form.Item>
  );
}

/** Name and phone: both of somebody unknown, only the phone of those whom the register has. Enter goes on. */
function TwoFields({ caller, onDone }: Pick<CallerFieldsProps, 'caller' | 'onDone'>) {
  const { t } = useTranslation('desk');
  const required = useRequired();
  const personId = Form.useWatch('personId') as string | undefined;
  const unnamed = caller.kind === 'unknown' || (caller.kind === 'unit' && personId === NONE);
  return (
    <div className="desk-form-grid" data-turn="name">
      {unnamed ? (
        <Form.Item name="callerName" label={t('visits.callerName')} rules={required(t('visits.callerName'))}>
          <Input autoComplete="off" maxLength={100} onPressEnter={onEnter} />
        </Form.Item>
      ) : null}
      <Form.Item name="callerPhone" label={t('visits.callerPhone')}>
        <Input autoComplete="off" inputMode="tel" maxLength={26} onPressEnter={onEnter} />
      </Form.Item>
      {caller.kind === 'unknown' ? (
        <Form.Item name="company" label={t('visits.company')}>
          <Input autoComplete="off" maxLength={100} onPressEnter={onEnter} />
        </Form.Item>
      ) : null}
    </div>
  );

  function onEnter(event: { ctrlKey: boolean; metaKey: boolean; preventDefault: () => void }) {
    event.preventDefault();
    if (!event.ctrlKey && !event.metaKey) onDone();
  }
}
