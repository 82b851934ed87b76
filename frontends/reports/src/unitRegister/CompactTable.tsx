import { useTranslation } from 'react-i18next';
import type { Look } from '../chart/look.ts';
import { areaText, countText, signedArea, signedCount } from '../figures/format.ts';
import type { UnitsBehind } from '../frame/records.ts';
import { FigureLink } from './Figure.tsx';
import type { Figures, Register } from './register.ts';
import { uses } from './uses.ts';

export interface CompactLine {
  key: string;
  name: string;
  figures: Pick<Register, 'byUse' | 'total'>;
  behind: UnitsBehind | undefined;
  growth?: Figures;
}

/** The register on a phone: building under building, a line per use, so that nothing has to be scrolled sideways. */
export function CompactTable({
  lines,
  colours,
  since,
}: {
  lines: CompactLine[];
  colours: Look['uses'];
  since?: string;
}) {
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
        <tbody key={line.key}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {line.name}
            </th>
          </tr>
          {uses.map((use) => (
            <tr key={use}>
              <th scope="row">
                <span className="rp-swatch" style={{ background: colours[use] }} aria-hidden="true" />
                {t(`use.${use}`)}
              </th>
              <FigureCells
                figures={line.figures.byUse[use]}
                behind={line.behind && { ...line.behind, use }}
                subject={`${line.name} ${t(`use.${use}`)}`}
              />
            </tr>
          ))}
          <tr className="rp-lines-total">
            <th scope="row">{t('total')}</th>
            <FigureCells figures={line.figures.total} behind={line.behind} subject={`${line.name} ${t('total')}`} />
          </tr>
          {line.growth && since ? <Growth growth={line.growth} since={since} /> : null}
        </tbody>
      ))}
    </table>
  );
}

function FigureCells({ figures, ...link }: { figures: Figures; behind: UnitsBehind | undefined; subject: string }) {
  if (figures.units === 0) {
    return (
      <>
        <td className="rp-none">0</td>
        <td className="rp-none">0.00</td>
      </>
    );
  }
  return (
    <>
      <td>
        <FigureLink {...link}>
          <span className="rp-units">{countText(figures.units)}</span>
        </FigureLink>
      </td>
      <td>{areaText(figures.area)}</td>
    </>
  );
}

function Growth({ growth, since }: { growth: Figures; since: string }) {
  const { t } = useTranslation('reports');
  return (
    <tr>
      <th scope="row">{t('changeSince', { day: since })}</th>
      <td>{signedCount(growth.units)}</td>
      <td>{signedArea(growth.area)}</td>
    </tr>
  );
}
