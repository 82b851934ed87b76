import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface CivilDateFieldProps {
  id?: string;
  /** Its name where no label of a form stands beside it. */
  label?: string;
  /** 'YYYY-MM-DD' */
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** A civil date in a form: typed or picked; the form holds 'YYYY-MM-DD' or null. */
export function CivilDateField({ id, label, value, onChange }: CivilDateFieldProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label, placeholder: label } : {})}
      className="desk-wide"
      format={['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD']}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}

/** Today in China as 'YYYY-MM-DD': what a form proposes. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
