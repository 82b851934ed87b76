import { type CommandState, FormErrors, useCommand } from '@onedesk/web';
import type { FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PartyFieldsFragment, PartyKind } from '../gql/graphql.ts';
import { IdentityTaken } from './IdentityTaken.tsx';
import { CreateParty } from './parties.graphql.ts';
import { phonesOf } from './phones.ts';

/** What a form says of a new party. */
export interface NewPartyValues {
  name: string;
  kind: PartyKind;
  phones?: string;
  identityNumber?: string;
}

export interface NewParty {
  /** Registers the party; null when it was refused, and the form says why. */
  register: (values: NewPartyValues) => Promise<PartyFieldsFragment | null>;
  state: CommandState;
  /** Why it was refused, where a fault of no single field is to blame. */
  refusal: ReactNode;
}

/** Registering a party from a form that has the fields of `NewPartyFields`. */
export function useNewParty(form: FormInstance, projectId: string): NewParty {
  const [taken, setTaken] = useState<{ id: string; name: string } | null>(null);
  const [create, state] = useCommand(CreateParty, { form });
  const register = async ({ name, kind, phones, identityNumber }: NewPartyValues) => {
    const number = identityNumber?.trim();
    const outcome = await create({
      projectId,
      kind,
      name: name.trim(),
      phones: phonesOf(phones),
      ...(number ? { identityNumber: number } : {}),
    });
    setTaken(!outcome.ok && outcome.refusal && 'party' in outcome.refusal ? outcome.refusal.party : null);
    return outcome.ok ? outcome.record : null;
  };
  const failed = state.refusal ?? state.problem;
  const refusal = taken ? <IdentityTaken party={taken} /> : failed ? <FormErrors state={state} /> : undefined;
  return { register, state: { ...state, reset: () => (setTaken(null), state.reset()) }, refusal };
}
