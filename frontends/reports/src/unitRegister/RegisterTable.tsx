import { useCompact, useFormats, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { type Look, looks } from '../chart/look.ts';
import { usePrinting } from '../chart/usePrinting.ts';
import { areaText, countText, signedArea, signedCount } from '../figures/format.ts';
import type { UnitsBehind } from '../frame/records.ts';
import { CompactTable, type CompactLine } from './CompactTable.tsx';
import { FigureLink } from './Figure.tsx';
import { change, type Figures, type Register, totalOf } from './register.ts';
import { uses } from './uses.ts';

export interface RegisterTableProps {
  register: Register;
  before?: { day: string; register: Register };
  /** Which units stand behind the totals; undefined when no one list shows them all. */
  behindAll: UnitsBehind | undefined;
  /** The day of the figures, when it is not today. */
  past?: string;
}

/** Every figure of the report; each opens its units. The chart's equal for those who do not see it. */
export function RegisterTable({ register, before, behindAll, past }: RegisterTableProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const { dark } = useSession();
  const printing = usePrinting();
  const compact = useCompact() && !printing;
  const table = {
    lines: linesOf(register, before?.register, behindAll, t('total')),
    colours: looks[dark && !printing ? 'dark' : 'light'].uses,
    ...(before ? { since: formats.date(before.day) } : {}),
  };
  const hint = past ? t('unitRegister.tableHintPast', { day: formats.date(past) }) : t('unitRegister.tableHint');
  return (
    <section className="od-panel rp-panel" aria-labelledby="rp-table-title">
      <header>
        <h2 id="rp-table-title">{t('unitRegister.tableTitle')}</h2>
        <span className="od-quiet no-print">{hint}</span>
      </header>
      {compact ? <CompactTable {...table} /> : <WideTable {...table} />}
    </section>
  );
}

/** One line per building, and the totals as the last. */
function linesOf(now: Register, before: Register | undefined, behindAll: UnitsBehind | undefined, total: string) {
  const buildings = now.buildings.map((line): CompactLine => {
    const growth = before ? { growth: change(line.total, totalOf(before, line.id)) } : {};
    return { key: line.id, name: line.name, figures: line, behind: { building: line.id }, ...growth };
  });
  const growth = before ? { growth: change(now.total, before.total) } : {};
  return [...buildings, { key: 'total', name: total, figures: now, behind: behindAll, ...growth }];
}

interface TableProps {
  lines: CompactLine[];
  colours: Look['uses'];
  since?: string;
}

/** A line per building, a column per use: units above, m² below. */
function WideTable({ lines, colours, since }: TableProps) {
  return (
    <div className="rp-scroll">
      <table className="rp-table" aria-labelledby="rp-table-title">
        <Headings colours={colours} {...(since ? { since } : {})} />
        <tbody>
          {lines.slice(0, -1).map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
        <tfoot>
          {lines.slice(-1).map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tfoot>
      </table>
    </div>
  );
}

function Headings({ colours, since }: Pick<TableProps, 'colours' | 'since'>) {
  const { t } = useTranslation('reports');
  return (
    <thead>
      <tr>
        <th scope="col">{t('building')}</th>
        {uses.map((use) => (
          <th key={use} scope="col">
            <span className="rp-swatch" style={{ background: colours[use] }} aria-hidden="true" />
            {t(`use.${use}`)}
          </th>
        ))}
        <th scope="col">{t('total')}</th>
        {since ? <th scope="col">{t('changeSince', { day: since })}</th> : null}
      </tr>
    </thead>
  );
}

function Line({ line: { name, figures, behind, growth } }: { line: CompactLine }) {
  const { t } = useTranslation('reports');
  return (
    <tr>
      <th scope="row">{name}</th>
      {uses.map((use) => (
        <td key={use}>
          <Pair
            figures={figures.byUse[use]}
            behind={behind && { ...behind, use }}
            subject={`${name} ${t(`use.${use}`)}`}
          />
        </td>
      ))}
      <td className="rp-total">
        <Pair figures={figures.total} behind={behind} subject={`${name} ${t('total')}`} />
      </td>
      {growth ? (
        <td className="rp-growth">
          <span className="rp-units">{signedCount(growth.units)}</span>
          <span className="rp-area">{signedArea(growth.area)} m²</span>
        </td>
      ) : null}
    </tr>
  );
}

function Pair({ figures, ...link }: { figures: Figures; behind: UnitsBehind | undefined; subject: string }) {
  if (figures.units === 0) return <span className="rp-none">0</span>;
  return (
    <FigureLink {...link}>
      <span className="rp-units">{countText(figures.units)}</span>{' '}
      <span className="rp-area">{areaText(figures.area)} m²</span>
    </FigureLink>
  );
}
