import { useCompact, useFormats, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { type Look, looks } from '../chart/look.ts';
import { usePrinting } from '../chart/usePrinting.ts';
import { areaText, countText } from '../figures/format.ts';
import type { UnitsBehind } from '../frame/records.ts';
import { CompactTable, type TableLine } from './CompactTable.tsx';
import { Delta, FigureLink } from './Figure.tsx';
import { type Figures, lineOf, type Register } from './register.ts';
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
  const compact = useCompact();
  const table = {
    lines: linesOf(register, before?.register, behindAll, t('total')),
    colours: looks[dark && !printing ? 'dark' : 'light'].uses,
  };
  const hint = past ? t('unitRegister.tableHintPast', { day: formats.date(past) }) : t('unitRegister.tableHint');
  return (
    <section className="od-panel rp-panel" aria-labelledby="rp-table-title">
      <header>
        <h2 id="rp-table-title">{t('unitRegister.tableTitle')}</h2>
        {before ? <span>{t('unitRegister.deltaHint', { day: formats.date(before.day) })}</span> : null}
        <span className="od-quiet no-print">{hint}</span>
      </header>
      {compact ? <CompactTable {...table} /> : <WideTable {...table} />}
    </section>
  );
}

/** One line per building, and the totals as the last. */
function linesOf(now: Register, before: Register | undefined, behindAll: UnitsBehind | undefined, total: string) {
  const buildings = now.buildings.map(
    (line): TableLine => ({
      key: line.id,
      name: line.name,
      now: line,
      before: before && lineOf(before, line.id),
      behind: { building: line.id },
    }),
  );
  return [...buildings, { key: 'total', name: total, now, before, behind: behindAll }];
}

interface TableProps {
  lines: TableLine[];
  colours: Look['uses'];
}

/** A line per building, a column per use: units above, m² below, what has changed under both. */
function WideTable({ lines, colours }: TableProps) {
  const { t } = useTranslation('reports');
  return (
    <div className="rp-scroll">
      <table className="rp-table" aria-labelledby="rp-table-title">
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
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, -1).map((line) => (
            <Row key={line.key} line={line} />
          ))}
        </tbody>
        <tfoot>
          {lines.slice(-1).map((line) => (
            <Row key={line.key} line={line} />
          ))}
        </tfoot>
      </table>
    </div>
  );
}

function Row({ line: { name, now, before, behind } }: { line: TableLine }) {
  const { t } = useTranslation('reports');
  return (
    <tr>
      <th scope="row">{name}</th>
      {uses.map((use) => (
        <td key={use}>
          <Pair
            now={now.byUse[use]}
            before={before?.byUse[use]}
            behind={behind && { ...behind, use }}
            subject={`${name} ${t(`use.${use}`)}`}
          />
        </td>
      ))}
      <td className="rp-total">
        <Pair now={now.total} before={before?.total} behind={behind} subject={`${name} ${t('total')}`} />
      </td>
    </tr>
  );
}

interface PairProps {
  now: Figures;
  before: Figures | undefined;
  behind: UnitsBehind | undefined;
  subject: string;
}

function Pair({ now, before, ...link }: PairProps) {
  return (
    <>
      {now.units === 0 ? (
        <span className="rp-none">0</span>
      ) : (
        <FigureLink {...link}>
          <span className="rp-units">{countText(now.units)}</span>{' '}
          <span className="rp-area">{areaText(now.area)} m²</span>
        </FigureLink>
      )}
      <Delta now={now} before={before} of="both" />
    </>
  );
}
