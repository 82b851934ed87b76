import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface MonthFieldProps {
  id?: string;
  /** 'YYYY-MM' */
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** A month in a form: typed or picked; the form holds 'YYYY-MM' or null. */
export function MonthField({ id, value, onChange }: MonthFieldProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      picker="month"
      className="desk-wide"
      format={['YYYY-MM', 'YYYY/M', 'YYYY.M', 'YYYYMM']}
      value={value ? dayjs(`${value}-01`) : null}
      onChange={(month) => onChange?.(month ? month.format('YYYY-MM') : null)}
    />
  );
}
