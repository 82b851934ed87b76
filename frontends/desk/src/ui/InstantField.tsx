import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface InstantFieldProps {
  id?: string;
  placeholder?: string;
  /** An instant, ISO 8601. */
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** A day and time in a form, to the minute: typed or picked; the form holds an instant or null. */
export function InstantField({ id, placeholder, value, onChange }: InstantFieldProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(placeholder ? { placeholder } : {})}
      className="desk-wide"
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format={['YYYY-MM-DD HH:mm', 'YYYY-M-D H:mm', 'M-D H:mm', 'YYYY/M/D H:mm', 'YYYYMMDD HHmm']}
      value={value ? dayjs(value) : null}
      onChange={(at) => onChange?.(at ? at.toISOString() : null)}
    />
  );
}
