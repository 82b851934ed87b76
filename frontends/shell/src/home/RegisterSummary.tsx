import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LinkButton, Loading, useFormats, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { HomeRegisterQuery, UnitUse } from '../gql/graphql.ts';
import { RegisterQuery } from './home.graphql.ts';

/** Uses in the order in which a register is read: from lived in to empty. */
const uses: readonly UnitUse[] = ['ownerOccupied', 'let', 'underRenovation', 'inCustody', 'vacant'];
type Register = HomeRegisterQuery['unitRegister'];

/** The register of the project in four figures and one bar per use. */
export function RegisterSummary({ projectId }: { projectId: string }) {
  const { t } = useTranslation('shell');
  const { data, error, refetch } = useQuery(RegisterQuery, { variables: { projectId } });
  const register = data?.unitRegister;
  return (
    <section className="od-panel home-register" aria-labelledby="home-register">
      <h2 id="home-register">{t('home.register')}</h2>
      {register ? <Figures register={register} /> : null}
      {!register && error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!register && !error ? <Loading kind="form" /> : null}
    </section>
  );
}

function Figures({ register }: { register: Register }) {
  const { t } = useTranslation('shell');
  const { can } = useSession();
  const formats = useFormats();
  const { totals } = register;
  if (totals.units === 0) {
    const action = can('register.import') ? (
      <LinkButton to="/desk/imports" type="primary">
        {t('home.importNow')}
      </LinkButton>
    ) : undefined;
    return <EmptyState title={t('home.registerEmpty')} hint={t('home.registerEmptyHint')} action={action} />;
  }
  const figures = [
    { name: t('home.units'), value: formats.count(totals.units) },
    { name: t('home.area'), value: formats.area(totals.area) },
    { name: t('home.sold'), value: formats.count(totals.soldUnits) },
    { name: t('home.owners'), value: formats.count(totals.owners) },
  ];
  return (
    <>
      <dl className="figures">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="od-number">{value}</dd>
          </div>
        ))}
      </dl>
      <UseBars register={register} />
      <p className="od-quiet figures-note">{t('home.asOf', { date: formats.date(register.asOf) })}</p>
    </>
  );
}

function UseBars({ register: { rows, totals } }: { register: Register }) {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const counts = uses.map((use) => ({
    use,
    units: rows.filter((row) => row.use === use).reduce((sum, row) => sum + row.units, 0),
  }));
  return (
    <ul className="use-bars" aria-label={t('home.byUse')}>
      {counts
        .filter(({ units }) => units > 0)
        .map(({ use, units }) => (
          <li key={use}>
            <span>{t(`use.${use}`)}</span>
            <meter
              className={`use-bar use-${use}`}
              min={0}
              max={totals.units}
              value={units}
              aria-label={t(`use.${use}`)}
            />
            <span className="od-number">{formats.count(units)}</span>
          </li>
        ))}
    </ul>
  );
}
