import { useCompact } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { Part, Shape } from './shape.ts';
import { useValueWords } from './useValueWords.ts';

/** What a policy says, to read: a table by severity, a list, or plain facts. */
export function ValueView({ shape, value }: { shape: Shape; value: unknown }) {
  const compact = useCompact();
  if (shape.kind === 'table') {
    return compact ? <Sections {...shape} value={value} /> : <Table {...shape} value={value} />;
  }
  if (shape.kind === 'parts') return <Facts parts={shape.parts} value={value} />;
  if (shape.kind === 'list') return <Items of={shape.of} value={value} />;
  return <Plain shape={shape} value={value} />;
}

function Plain({ shape, value }: { shape: Shape; value: unknown }) {
  const words = useValueWords();
  const isNothing = value === null || value === undefined;
  return <span className={isNothing ? 'od-quiet' : undefined}>{words.plain(shape, value)}</span>;
}

const inside = (value: unknown, key: string): unknown => (value as Record<string, unknown> | null | undefined)?.[key];

interface TableProps {
  columns: readonly Part[];
  rows: readonly Part[];
  value: unknown;
}

function Table({ columns, rows, value }: TableProps) {
  const { t } = useTranslation('admin');
  const words = useValueWords();
  return (
    <div className="ad-policy-scroll">
      <table className="ad-policy-table">
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
                  <Plain shape={row.shape} value={inside(inside(value, column.key), row.key)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sections({ columns, rows, value }: TableProps) {
  const words = useValueWords();
  return (
    <div className="ad-stack">
      {columns.map((column) => (
        <section key={column.key} className="ad-policy-group">
          <h3>{words.part(column)}</h3>
          <Facts parts={rows} value={inside(value, column.key)} />
        </section>
      ))}
    </div>
  );
}

function Facts({ parts, value }: { parts: readonly Part[]; value: unknown }) {
  const words = useValueWords();
  return (
    <dl className="od-facts">
      {parts.map((part) => (
        <div key={part.key}>
          <dt>{words.part(part)}</dt>
          <dd>
            <ValueView shape={part.shape} value={inside(value, part.key)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Items({ of, value }: { of: Shape; value: unknown }) {
  const { t } = useTranslation('admin');
  const items = (value ?? []) as unknown[];
  if (items.length === 0) return <span className="od-quiet">{t('policies.empty')}</span>;
  return (
    <ul className="ad-rows">
      {items.map((item, index) => (
        <li key={`${index} ${JSON.stringify(item)}`}>
          <ValueView shape={of} value={item} />
        </li>
      ))}
    </ul>
  );
}
