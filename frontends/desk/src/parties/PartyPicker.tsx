import { useQuery } from '@apollo/client/react';
import { MaskedValue, useSettled } from '@onedesk/web';
import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindPartyQuery } from '../gql/graphql.ts';
import { FindParty } from './parties.graphql.ts';

/** A party as the search finds it. */
export type FoundParty = NonNullable<FindPartyQuery['propertySearch'][number]['party']>;

export interface PartyPickerProps {
  projectId: string;
  value?: FoundParty | null;
  onChange?: (party: FoundParty | null) => void;
  /** The party that must not be chosen: the one the choice is for. */
  except?: string;
  id?: string;
  label: string;
}

/** Finds a party by name, pinyin initials or the tail of a phone, and shows whom one chose. A form field. */
export function PartyPicker({ projectId, value, onChange, except, id, label }: PartyPickerProps) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  const { found, searching } = useFound(projectId, text, except);
  const nobody = text.trim() !== '' && !searching && found.length === 0;
  if (value) {
    return (
      <Flex justify="space-between" align="center" gap="small" className="desk-chosen">
        <PartyLine party={value} />
        <Button size="small" onClick={() => onChange?.(null)}>
          {t('parties.find.change')}
        </Button>
      </Flex>
    );
  }
  return (
    <>
      <Select<string, Option>
        {...(id ? { id } : {})}
        className="desk-wide"
        aria-label={label}
        placeholder={t('parties.find.placeholder')}
        showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
        loading={searching}
        suffixIcon={null}
        // A list without entries is no list: what there is to say stands below.
        notFoundContent={null}
        options={found.map((party) => ({ value: party.id, label: party.name, title: party.name, party }))}
        optionRender={lineOf}
        onSelect={(_, { party }) => {
          setText('');
          onChange?.(party);
        }}
      />
      <output className="desk-picker-hint">{nobody ? t('parties.find.none') : ''}</output>
    </>
  );
}

/** An entry of the list: what a screen reader says, and whom it stands for. */
interface Option {
  readonly value: string;
  readonly label: string;
  readonly title: string;
  readonly party: FoundParty;
}

function lineOf({ data }: { data: Option }) {
  return <PartyLine party={data.party} />;
}

function useFound(projectId: string, text: string, except: string | undefined) {
  const settled = useSettled(text.trim());
  const { data, previousData, loading } = useQuery(FindParty, {
    variables: { projectId, text: settled },
    skip: settled === '',
  });
  const hits = settled === '' ? [] : ((data ?? previousData)?.propertySearch ?? []);
  const found = hits
    .map((hit) => hit.party)
    .filter((party): party is FoundParty => party !== null && party.id !== except && party.mergedInto === null);
  return { found, searching: loading || settled !== text.trim() };
}

/** A party in one line: name, first living number, units. */
export function PartyLine({ party }: { party: FoundParty }) {
  const phone = party.contacts.find((contact) => contact.deadSince === null);
  const units = party.roles.map((role) => role.unit.code);
  return (
    <span className="desk-party-line">
      <b>{party.name}</b>
      {phone ? <MaskedValue value={phone.value} masked={phone.masked} /> : null}
      <span className="od-quiet">{[...new Set(units)].slice(0, 3).join(' ')}</span>
    </span>
  );
}
