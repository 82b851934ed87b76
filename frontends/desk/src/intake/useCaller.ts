import { useQuery } from '@apollo/client/react';
import { useLive } from '@onedesk/web';
import { useMemo } from 'react';
import { today } from '../ui/CivilDateField.tsx';
import { type Caller, type CallerFacts, factsOfParty, factsOfUnit } from './caller.ts';
import { CallerParty, CallerUnit } from './intake.graphql.ts';

export interface KnownCaller {
  /** Null while it is read, and for callers whom the register does not know. */
  facts: CallerFacts | null;
  error: unknown;
  refetch: () => unknown;
}

/** What the register knows of the caller, live. */
export function useCaller(caller: Caller | null): KnownCaller {
  const id = caller && caller.kind !== 'unknown' ? caller.id : '';
  const party = useQuery(CallerParty, {
    variables: { id },
    skip: caller?.kind !== 'party',
    fetchPolicy: 'cache-and-network',
  });
  const unit = useQuery(CallerUnit, {
    variables: { id },
    skip: caller?.kind !== 'unit',
    fetchPolicy: 'cache-and-network',
  });
  const asked = caller?.kind === 'unit' ? unit : party;
  useLive(['Visit', 'UnitRole', 'LedgerAccount'], () => (id ? asked.refetch() : undefined));
  const facts = useMemo(() => {
    const day = today();
    if (caller?.kind === 'party' && party.data?.party) return factsOfParty(party.data.party, day);
    return caller?.kind === 'unit' && unit.data?.unit ? factsOfUnit(unit.data.unit, day) : null;
  }, [caller?.kind, party.data, unit.data]);
  return { facts, error: asked.error, refetch: asked.refetch };
}
