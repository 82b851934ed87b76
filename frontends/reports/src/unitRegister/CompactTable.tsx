import { useTranslation } from 'react-i18next';
import type { Look } from '../chart/look.ts';
import { areaText, countText } from '../figures/format.ts';
import type { UnitsBehind } from '../frame/records.ts';
import { Delta, FigureLink } from './Figure.tsx';
import type { Figures, Line } from './register.ts';
import { uses } from './uses.ts';

export interface TableLine {
  key: string;
  name: string;
  now: Line;
  /** The same on the day of comparison. */
  before: Line | undefined;
  behind: UnitsBehind | undefined;
}

/** The register on a phone: building under building, a line per use, so that nothing has to be scrolled sideways. */
export function CompactTable({ lines, colours }: { lines: TableLine[]; colours: Look['uses'] }) {
  const { t } = useTranslation('reports');
  return (
    <table className="rp-table rp-lines" aria-labelledby="rp-table-title">
      <thead>
        <tr>
          <th scope="col">{t('use.title')}</th>
          <th scope="col">{t('measure.units')}</th>
          <th scope="col">{t('measure.area')}</th>
        </tr>
      </thead>
      {lines.map((line) => (
        <Building key={line.key} line={line} colours={colours} />
      ))}
    </table>
  );
}

function Building({ line, colours }: { line: TableLine; colours: Look['uses'] }) {
  const { t } = useTranslation('reports');
  const { name, now, before, behind } = line;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      {uses.map((use) => (
        <tr key={use}>
          <th scope="row">
            <span className="rp-swatch" style={{ background: colours[use] }} aria-hidden="true" />
            {t(`use.${use}`)}
          </th>
          <FigureCells
            now={now.byUse[use]}
            before={before?.byUse[use]}
            behind={behind && { ...behind, use }}
            subject={`${name} ${t(`use.${use}`)}`}
          />
        </tr>
      ))}
      <tr className="rp-lines-total">
        <th scope="row">{t('total')}</th>
        <FigureCells now={now.total} before={before?.total} behind={behind} subject={`${name} ${t('total')}`} />
      </tr>
    </tbody>
  );
}

interface FigureCellsProps {
  now: Figures;
  before: Figures | undefined;
  behind: UnitsBehind | undefined;
  subject: string;
}

function FigureCells({ now, before, ...link }: FigureCellsProps) {
  const units = <span className="rp-units">{countText(now.units)}</span>;
  return (
    <>
      <td className={now.units === 0 ? 'rp-none' : undefined}>
        {now.units === 0 ? units : <FigureLink {...link}>{units}</FigureLink>}
        <Delta now={now} before={before} of="units" />
      </td>
      <td className={now.units === 0 ? 'rp-none' : undefined}>
        {areaText(now.area)}
        <Delta now={now} before={before} of="area" />
      </td>
    </>
  );
}
