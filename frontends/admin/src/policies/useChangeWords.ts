import { useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { Part, Shape } from './value/shape.ts';
import { useValueWords } from './value/useValueWords.ts';

/** Words for what somebody else has entered meanwhile: `value.major.settleWithin` and what it was and is. */
export function useChangeWords(shape: Shape) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const words = useValueWords();
  return {
    fieldLabel: (field: string): string => {
      if (field === 'effectiveOn') return t('policies.form.effectiveOn');
      const found = placeOf(shape, field);
      return found.parts.length > 0
        ? found.parts.map((part) => words.part(part)).join(' · ')
        : t('policies.form.value');
    },
    valueText: (field: string, value: string): string => {
      if (field === 'effectiveOn') return formats.date(value);
      return words.plain(placeOf(shape, field).shape, JSON.parse(value) as unknown);
    },
  };
}

/** The parts on the way to a field, and what the last of them is made of. */
function placeOf(whole: Shape, field: string): { parts: Part[]; shape: Shape } {
  const parts: Part[] = [];
  let shape = whole;
  for (const key of field.split('.').slice(1)) {
    const inner: readonly Part[] = shape.kind === 'parts' ? shape.parts : shape.kind === 'table' ? shape.columns : [];
    const part = inner.find((one) => one.key === key);
    if (!part) break;
    parts.push(part);
    shape = part.shape;
  }
  return { parts, shape };
}
