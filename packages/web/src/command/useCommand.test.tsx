import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Button, Form, Input } from 'antd';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { possibleTypes } from '../gql/possibleTypes.ts';
import { startI18n } from '../i18n.ts';
import { KitProvider } from '../KitProvider.tsx';
import { FormErrors } from '../kit/FormErrors.tsx';
import { useCommand } from './useCommand.ts';

interface Contact {
  __typename: 'Contact';
  id: string;
}
interface Refused {
  __typename: 'Stale' | 'NotAllowedNow';
  code: string;
  message: string;
}
interface CorrectContactInput {
  idempotencyKey: string;
  id: string;
  expectedVersion: number;
  value: string;
}
const CorrectContact: TypedDocumentNode<{ correctContact: Contact | Refused }, { input: CorrectContactInput }> = gql`
  mutation CorrectContact($input: CorrectContactInput!) {
    correctContact(input: $input) {
      __typename
      ... on Contact { id }
      ... on Stale { code message currentVersion changedBy changedAt changes { field before after masked } }
      ... on NotAllowedNow { code message }
    }
  }
`;

type Reply = ApolloLink.Result | Error;
const done: Reply = { data: { correctContact: { __typename: 'Contact', id: 'c1' } } };
const lost: Reply = new TypeError('Failed to fetch');
const refused: Reply = {
  data: { correctContact: { __typename: 'NotAllowedNow', code: 'NOT_ALLOWED_NOW', message: '号码已作废' } },
};
const badPhone: Reply = {
  errors: [
    {
      message: 'bad input',
      extensions: {
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'input.value', code: 'phoneNotValid', message: '这不是电话号码' }],
      },
    },
  ],
};
const stale: Reply = {
  data: {
    correctContact: {
      __typename: 'Stale',
      code: 'STALE',
      message: '记录已被修改',
      currentVersion: 7,
      changedBy: '王芳',
      changedAt: '2026-03-02T02:00:00Z',
      changes: [{ __typename: 'Change', field: 'value', before: '13800000001', after: '13800000002', masked: false }],
    },
  },
};

beforeAll(() => startI18n('zh-CN', 'test', { 'zh-CN': {}, en: {} }));
afterEach(cleanup);

/** A form for one contact over a service that answers in this order; gives the inputs that were sent. */
function desk(...replies: Reply[]) {
  const sent: CorrectContactInput[] = [];
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        sent.push(variables['input'] as CorrectContactInput);
        const reply = replies.shift() ?? done;
        if (reply instanceof Error) observer.error(reply);
        else {
          observer.next(reply);
          observer.complete();
        }
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes }) });
  const reload = vi.fn();
  render(
    <KitProvider locale="zh-CN" dark={false}>
      <ApolloProvider client={client}>
        <ContactForm reload={reload} />
      </ApolloProvider>
    </KitProvider>,
  );
  return { sent, reload, user: userEvent.setup() };
}

function ContactForm({ reload }: { reload: () => void }) {
  const [form] = Form.useForm<{ value: string }>();
  const [correct, state] = useCommand(CorrectContact, { form, reload, fieldLabel: () => '电话' });
  return (
    <Form
      form={form}
      onFinish={({ value }: { value: string }) => void correct({ id: 'c1', expectedVersion: 3, value })}
    >
      <FormErrors state={state} />
      <Form.Item name="value" label="电话">
        <Input />
      </Form.Item>
      <Button htmlType="submit">保存</Button>
    </Form>
  );
}

const save = () => screen.getByRole('button', { name: '保存' });
const phone = () => screen.getByLabelText<HTMLInputElement>('电话');

test('trying again after a lost connection repeats the same command, so it cannot be done twice', async () => {
  const { sent, user } = desk(lost, done);
  await user.type(phone(), '13912345678');
  await user.click(save());
  expect(await screen.findByRole('alert')).toHaveTextContent('没有收到服务器的答复');
  await user.click(save());
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(sent).toHaveLength(2);
  expect(sent[1]?.idempotencyKey).toBe(sent[0]?.idempotencyKey);
});

test('what is changed after a lost connection is a new command', async () => {
  const { sent, user } = desk(lost, done);
  await user.type(phone(), '1391234567');
  await user.click(save());
  await screen.findByRole('alert');
  await user.type(phone(), '8');
  await user.click(save());
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
});

test('a command that was answered is over: the next one has a key of its own', async () => {
  const { sent, user } = desk(refused, done);
  await user.type(phone(), '13912345678');
  await user.click(save());
  expect(await screen.findByRole('alert')).toHaveTextContent('号码已作废');
  await user.click(save());
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
});

test('bad input is said at its field, and what was typed stays', async () => {
  const { user } = desk(badPhone);
  await user.type(phone(), '12');
  await user.click(save());
  expect(await screen.findByText('这不是电话号码')).toBeInTheDocument();
  expect(phone()).toHaveValue('12');
  expect(document.querySelector('.od-form-errors')).toBeNull();
});

test("somebody else's change is shown beside what was typed; saving anyway builds on their version", async () => {
  const { sent, user } = desk(stale, done);
  await user.type(phone(), '13912345678');
  await user.click(save());
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('王芳');
  expect(dialog).toHaveTextContent('13800000001');
  expect(dialog).toHaveTextContent('13800000002');
  expect(dialog).toHaveTextContent('您填写的：13912345678');
  await user.click(screen.getByRole('button', { name: '仍按我填写的保存' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ expectedVersion: 7, value: '13912345678' });
  expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
});

test("taking the other's change reads the record again and sends nothing", async () => {
  const { sent, reload, user } = desk(stale);
  await user.type(phone(), '13912345678');
  await user.click(save());
  await user.click(await screen.findByRole('button', { name: '采用对方的修改' }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(sent).toHaveLength(1);
});

test('going back to the form keeps what was typed', async () => {
  const { sent, reload, user } = desk(stale);
  await user.type(phone(), '13912345678');
  await user.click(save());
  await user.click(await screen.findByRole('button', { name: '返回继续编辑' }));
  expect(phone()).toHaveValue('13912345678');
  expect(sent).toHaveLength(1);
  expect(reload).not.toHaveBeenCalled();
});

test('an answer that this page does not know yet is not taken for success', async () => {
  const { user } = desk({ data: { correctContact: { __typename: 'RefusedForSomethingNew' } } });
  await user.type(phone(), '13912345678');
  await user.click(save());
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(phone()).toHaveValue('13912345678');
});
