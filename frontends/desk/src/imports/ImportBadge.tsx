import { StatusBadge, type Tone } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { ImportState } from './import-record.ts';

const tones: Record<ImportState, Tone> = {
  reading: 'active',
  needsMapping: 'attention',
  checking: 'active',
  checked: 'attention',
  importing: 'active',
  imported: 'good',
  undoing: 'active',
  undone: 'neutral',
  failed: 'bad',
};

/** State of an import in a word. */
export function ImportBadge({ state }: { state: ImportState }) {
  const { t } = useTranslation('desk');
  return <StatusBadge tone={tones[state]} text={t(`imports.states.${state}`)} />;
}
