import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  CompositeReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { BurnRateTable } from './BurnRateTable';
import { FormulaList } from './FormulaList';
import { Projection } from './Projection';
import { useCompositeFormulas } from './useCompositeFormulas';

/** Burn rates, projection and arithmetic of the budget that the objectives share. */
export function CompositeDetails(props: {
  slo: Slo & { composite: CompositeReading };
}) {
  const { slo } = props;
  const { composite } = slo;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const formulas = useCompositeFormulas(slo);
  return (
    <>
      <section>
        <Typography variant="subtitle1" component="h4">
          {t('composite.burnTable', { name: t('slos.burnRates') })}
        </Typography>
        <BurnRateTable
          name={t('composite.burnTable', { name: slo.displayName })}
          rates={composite.burnRates}
        />
      </section>
      {composite.projection && (
        <Projection projection={composite.projection} window={slo.window} />
      )}
      <FormulaList title={t('composite.explain')} formulas={formulas} />
    </>
  );
}
