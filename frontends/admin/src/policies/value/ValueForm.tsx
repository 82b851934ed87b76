import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useCompact } from '@onedesk/web';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PlacedField } from './fields.tsx';
import { type Faults, type Path, valueAt, withValue } from './path.ts';
import type { Part, Shape } from './shape.ts';
import { useValueWords } from './useValueWords.ts';

export interface ValueFormProps {
  shape: Shape;
  value: unknown;
  /** The policy's name: what a field without a name of its own is called. */
  label: string;
  faults: Faults;
  onChange: (value: unknown) => void;
}

interface InnerProps {
  shape: Shape;
  /** The whole value; a place within it is at the path. */
  whole: unknown;
  path: Path;
  label: string;
  faults: Faults;
  onSet: (path: Path, value: unknown) => void;
}

/** What a policy says, to change: a table by severity, a list, or plain fields; never its text in JSON. */
export function ValueForm({ shape, value, label, faults, onChange }: ValueFormProps) {
  const onSet = (path: Path, given: unknown) => onChange(withValue(value, path, given));
  return <Inner shape={shape} whole={value} path={[]} label={label} faults={faults} onSet={onSet} />;
}

function Inner(props: InnerProps) {
  const { shape, whole, path, label, faults, onSet } = props;
  const compact = useCompact();
  if (shape.kind === 'table') {
    return compact ? <Sections {...props} {...shape} /> : <Table {...props} {...shape} />;
  }
  if (shape.kind === 'parts') return <Fields {...props} parts={shape.parts} />;
  if (shape.kind === 'list') return <Items {...props} of={shape.of} />;
  return (
    <PlacedField
      shape={shape}
      value={valueAt(whole, path)}
      label={label}
      path={path}
      faults={faults}
      onChange={(given) => onSet(path, given)}
    />
  );
}

interface TableProps extends InnerProps {
  columns: readonly Part[];
  rows: readonly Part[];
}

function Table({ columns, rows, path, ...rest }: TableProps) {
  const { t } = useTranslation('admin');
  const words = useValueWords();
  return (
    <div className="ad-policy-scroll">
      <table className="ad-policy-table ad-policy-edited">
        <thead>
          <tr>
            <th scope="col">
              <span className="od-sr-only">{t('policies.part')}</span>
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {words.part(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{words.part(row)}</th>
              {columns.map((column) => (
                <td key={column.key}>
                  <Inner
                    {...rest}
                    shape={row.shape}
                    path={[...path, column.key, row.key]}
                    label={`${words.part(column)} · ${words.part(row)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sections({ columns, rows, path, ...rest }: TableProps) {
  const words = useValueWords();
  return (
    <div className="ad-stack">
      {columns.map((column) => (
        <fieldset key={column.key} className="ad-policy-group">
          <legend>{words.part(column)}</legend>
          <Fields {...rest} parts={rows} path={[...path, column.key]} label={words.part(column)} />
        </fieldset>
      ))}
    </div>
  );
}

function Fields({ parts, path, label, ...rest }: InnerProps & { parts: readonly Part[] }) {
  const words = useValueWords();
  return (
    <div className="ad-policy-fields">
      {parts.map((part) => (
        <div key={part.key} className="ad-policy-part">
          <span aria-hidden="true">{words.part(part)}</span>
          <Inner {...rest} shape={part.shape} path={[...path, part.key]} label={`${label} · ${words.part(part)}`} />
        </div>
      ))}
    </div>
  );
}

function Items({ of, whole, path, label, onSet, ...rest }: InnerProps & { of: Shape }) {
  const { t } = useTranslation('admin');
  const items = (valueAt(whole, path) ?? []) as unknown[];
  const nth = (index: number) => `${label} ${index + 1}`;
  return (
    <div className="ad-policy-items">
      {items.map((_, index) => (
        // Fields have no state of their own: a place is its index.
        <div key={String(index)} className="ad-policy-item">
          <Inner {...rest} whole={whole} onSet={onSet} shape={of} path={[...path, index]} label={nth(index)} />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={t('policies.form.remove', { label: nth(index) })}
            onClick={() =>
              onSet(
                path,
                items.filter((__, other) => other !== index),
              )
            }
          />
        </div>
      ))}
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => onSet(path, [...items, blank(of)])}>
        {t('policies.form.add')}
      </Button>
    </div>
  );
}

/** What a new item of a list begins with. */
function blank(shape: Shape): unknown {
  if (shape.nullable) return null;
  switch (shape.kind) {
    case 'parts':
      return Object.fromEntries(shape.parts.map((part) => [part.key, blank(part.shape)]));
    case 'boolean':
      return false;
    case 'span':
      return { [shape.units.find((unit) => unit !== 'endOf') ?? 'days']: 1 };
    case 'choices':
    case 'list':
      return [];
    case 'text':
      return '';
    default:
      return null;
  }
}
