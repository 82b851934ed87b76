import type { ApolloClient, DocumentNode, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { FormInstance } from 'antd';
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnsettled, type Problem, problemOf } from '../apollo/problem.ts';
import { applyFieldErrors } from '../kit/FormErrors.tsx';
import { askAboutConflict } from './Conflict.tsx';
import { type Attempts, attempts } from './attempt.ts';
import {
  type Answer,
  type CommandState,
  isRefusal,
  isStale,
  type Outcome,
  type RecordOf,
  type Refusal,
  type RefusalOf,
} from './outcome.ts';

interface CommandVariables {
  input: { idempotencyKey: string };
}
/** What the caller fills in: the input without its key. */
export type CommandInput<Variables extends CommandVariables> = Omit<Variables['input'], 'idempotencyKey'>;

/** What a command tells its form and its page. */
export interface CommandOptions {
  /** Gets the messages of bad input at its fields; what was typed stays. */
  form?: FormInstance;
  /** A field's name in words, for the conflict dialog. */
  fieldLabel?: (field: string) => string;
  /** A value in words, for codes and dates in a conflict. */
  valueText?: (field: string, value: string) => string;
  /** Reads the record again after the person chose to take the other's changes. */
  reload?: () => unknown;
  /** Names of queries (or documents) to read again after success. */
  refetchQueries?: ApolloClient.MutateOptions['refetchQueries'];
}

/**
 * Runs a mutation `mutation X($input: XInput!) { x(input: $input) { … } }` whose only root field yields a result union.
 * `run` never throws. The idempotency key is kept as long as the outcome of the same input is unknown, so "try again"
 * after a lost connection can not do it twice. A stale version opens a dialog with the other's changes.
 */
export function useCommand<Data, Variables extends CommandVariables>(
  document: TypedDocumentNode<Data, Variables>,
  options: CommandOptions = {},
): [run: (input: CommandInput<Variables>) => Promise<Outcome<Data>>, state: CommandState] {
  const client = useApolloClient();
  const { modal } = App.useApp();
  const { t } = useTranslation('web');
  const [keys] = useState(attempts);
  const [state, setState] = useState(idle);
  const underWay = useRef<{ input: string; outcome: Promise<Outcome<Data>> }>(null);
  // The options of the latest render: a dialog may be answered long after the run began.
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const attempt = useCallback(
    async (first: CommandInput<Variables>): Promise<Outcome<Data>> => {
      let input = first;
      for (;;) {
        setState({ ...idle, running: true });
        const outcome = await send(client, document, input, keys, latest.current.refetchQueries);
        const stale = !outcome.ok && isStale(outcome.refusal) ? outcome.refusal : null;
        setState(stale ? { ...idle, refusal: stale } : shown(outcome, latest.current.form));
        if (!stale) return outcome;
        const choice = await askAboutConflict({ modal, t, stale, typed: { ...input }, ...latest.current });
        if (choice === 'takeTheirs') {
          setState(idle);
          await latest.current.reload?.();
        }
        if (choice !== 'overwrite') return outcome;
        input = { ...input, expectedVersion: stale.currentVersion };
      }
    },
    [client, document, keys, modal, t],
  );

  const run = useCallback(
    (input: CommandInput<Variables>) => {
      const written = JSON.stringify(input);
      // A second click on the same button is the same attempt.
      if (underWay.current?.input === written) return underWay.current.outcome;
      const outcome = attempt(input).finally(() => {
        underWay.current = null;
      });
      underWay.current = { input: written, outcome };
      return outcome;
    },
    [attempt],
  );
  const reset = useCallback(() => setState(idle), []);
  return [run, { ...state, reset }];
}

const idle = { running: false, refusal: null as Refusal | null, problem: null as Problem | null };

async function send<Data, Variables extends CommandVariables>(
  client: ApolloClient,
  mutation: TypedDocumentNode<Data, Variables>,
  input: CommandInput<Variables>,
  keys: Attempts,
  refetchQueries: CommandOptions['refetchQueries'],
): Promise<Outcome<Data>> {
  const variables = { input: { ...input, idempotencyKey: keys.keyFor(input) } };
  try {
    const untyped: DocumentNode = mutation;
    const { data } = await client.mutate({
      mutation: untyped,
      variables,
      ...(refetchQueries ? { refetchQueries } : {}),
    });
    keys.settle();
    return outcomeOf(data as Data);
  } catch (error) {
    const problem = problemOf(error);
    if (!isUnsettled(problem)) keys.settle();
    return { ok: false, problem };
  }
}

function outcomeOf<Data>(data: Data): Outcome<Data> {
  const root = Object.entries(data ?? {}).find(([name]) => name !== '__typename');
  const answer = root?.[1] as Answer<Data>;
  // A member of the union that the document does not know yet: it is not known what it says.
  if (!isSaid(answer)) return { ok: false, problem: { code: 'INTERNAL', fields: [] } };
  return isRefusal(answer)
    ? { ok: false, refusal: answer as RefusalOf<Data> }
    : { ok: true, record: answer as RecordOf<Data> };
}

const isSaid = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && Object.keys(answer).some((key) => key !== '__typename');

function shown<Data>(outcome: Outcome<Data>, form: FormInstance | undefined): typeof idle {
  if (outcome.ok) return idle;
  const { problem } = outcome;
  if (!problem) return { ...idle, refusal: outcome.refusal };
  const rest = form ? applyFieldErrors(form, problem) : problem.fields;
  // Bad input that stands at its fields needs no second message.
  const said = problem.fields.length > 0 && rest.length === 0;
  return { ...idle, problem: said ? null : { ...problem, fields: rest } };
}
