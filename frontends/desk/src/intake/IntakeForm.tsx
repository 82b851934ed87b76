import { FormErrors, useChosen, useCompact, useRequired } from '@onedesk/web';
import { Button, Flex, Form, Input, type InputRef } from 'antd';
import { type KeyboardEvent, type Ref, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantField } from '../ui/InstantField.tsx';
import type { Caller } from './caller.ts';
import { CallerCard } from './CallerCard.tsx';
import { CallerFields } from './CallerFields.tsx';
import { CallerSearch } from './CallerSearch.tsx';
import { CategoryChoice, categoryOfKey, ChannelChoice, channelOfKey } from './choices.tsx';
import { ComplaintFields } from './ComplaintFields.tsx';
import type { useIntake } from './useIntake.ts';
import { type IntakeValues, whoOf } from './values.ts';

export interface IntakeFormProps {
  projectId: string;
  intake: ReturnType<typeof useIntake>;
  searchRef: Ref<InputRef>;
  /** The search has the focus again. */
  onAgain: () => void;
}

/**
 * VST-1: one path for the keyboard: who (Enter), what about (a number key), what was said, Ctrl+Enter. Alt and a number
 * choose how they came to us, anywhere in the form.
 */
export function IntakeForm({ projectId, intake, searchRef, onAgain }: IntakeFormProps) {
  const { t } = useTranslation('desk');
  const { form, initial, values, caller, known, state, save } = intake;
  const who = whoOf(values, known.facts);
  const { container, goTo } = useTurns();
  const compact = useCompact();
  const choose = (chosen: Caller, typed: string) => {
    intake.choose(chosen, typed);
    goTo(chosen.kind === 'unknown' ? 'name' : 'category');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const channel = channelOfKey(event);
    if (channel) form.setFieldValue('channel', channel);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
    else return;
    event.preventDefault();
  };
  return (
    // Keys of the whole form; each field works without them too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={container} className="od-panel" onKeyDown={onKeyDown}>
      <Form<IntakeValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={initial}
        onFinish={() => void save()}
      >
        <Form.Item name="caller" hidden={caller !== null} rules={[{ required: true, message: t('intake.whoMissing') }]}>
          <CallerSearch ref={searchRef} projectId={projectId} onChoose={choose} />
        </Form.Item>
        {caller ? (
          <CallerFields caller={caller} facts={known.facts} onChange={intake.leave} onDone={() => goTo('category')} />
        ) : null}
        {caller && compact ? (
          <div className="desk-intake-card">
            <CallerCard projectId={projectId} caller={caller} phone={values.callerPhone ?? ''} known={known} />
          </div>
        ) : null}
        <About onGo={goTo} />
        {values.category === 'complaint' ? <ComplaintFields projectId={projectId} who={who} /> : <Answer />}
        <FormErrors state={state} />
        <Flex gap="small" wrap align="center" justify="space-between">
          <span className="desk-keys od-quiet">{t('intake.keys')}</span>
          <Flex gap="small" align="center">
            <Button onClick={() => (intake.clear(), onAgain())}>{t('intake.clear')}</Button>
            <Button type="primary" size="large" htmlType="submit" loading={state.running}>
              {t('intake.save')}
            </Button>
          </Flex>
        </Flex>
      </Form>
    </div>
  );
}

/** How they came to us, what about, and what was said. */
function About({ onGo }: { onGo: (turn: Turn) => void }) {
  const { t } = useTranslation('desk');
  const required = useRequired();
  const chosen = useChosen();
  const form = Form.useFormInstance<IntakeValues>();
  const category = Form.useWatch('category', form);
  const reason = t(category === 'complaint' ? 'intake.complaint.words' : 'visits.reason');
  const onKeyDown = (event: KeyboardEvent) => {
    const chosenByKey = categoryOfKey(event);
    if (!chosenByKey) return;
    event.preventDefault();
    form.setFieldValue('category', chosenByKey);
    form.setFields([{ name: 'category', errors: [] }]);
    onGo('reason');
  };
  return (
    <>
      <Form.Item name="channel" label={t('visits.channel')}>
        <ChannelChoice />
      </Form.Item>
      {/* A number key chooses while the focus is in the group. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div data-turn="category" onKeyDown={onKeyDown}>
        <Form.Item name="category" label={t('visits.category')} rules={chosen(t('visits.category'))}>
          <CategoryChoice />
        </Form.Item>
      </div>
      <div data-turn="reason">
        <Form.Item name="reason" label={reason} rules={required(reason)}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} />
        </Form.Item>
      </div>
    </>
  );
}

/** VST-8: answered at once, or promised until when; or left open. */
function Answer() {
  const { t } = useTranslation('desk');
  return (
    <div className="desk-form-grid">
      <Form.Item name="reply" label={t('visits.reply')} extra={t('intake.replyHint')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="promisedAt" label={t('visits.promisedAt')} extra={t('intake.promiseHint')}>
        <InstantField />
      </Form.Item>
    </div>
  );
}

type Turn = 'name' | 'category' | 'reason';

/** The fields that the keyboard goes through in turn; `goTo` gives one the focus as soon as it stands there. */
function useTurns() {
  const container = useRef<HTMLDivElement>(null);
  const goTo = (turn: Turn) => {
    const reach = (tries: number) => {
      const part = container.current?.querySelector(`[data-turn=${turn}]`);
      const field = part?.querySelector<HTMLElement>('input:checked, input, textarea');
      field?.focus();
      // The form is drawn anew first.
      if (tries > 0 && (!field || document.activeElement !== field)) requestAnimationFrame(() => reach(tries - 1));
    };
    setTimeout(() => reach(10));
  };
  return { container, goTo };
}
