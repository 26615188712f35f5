import type { coverage as english } from '../en/coverage';
import type { Translated } from '../translated';

export const coverage: Translated<typeof english> = {
  'coverage.title': 'Couverture de la supervision',
  'coverage.table':
    'D’une métrique à quelqu’un qui sait quoi faire, par signal',
  'coverage.signal': 'Signal',
  'coverage.collected': 'Collecté',
  'coverage.alerted': 'Alerté',
  'coverage.routed': 'Acheminé',
  'coverage.runbook': 'Procédure',
  'coverage.dashboard': 'Tableau de bord',
  'coverage.verdict': 'Verdict',
  'coverage.overall': 'Ensemble',
  'coverage.noEvidence': 'Rien n’a été trouvé.',
  'coverage.basis.live': 'Vu en direct dans {{source}}',
  'coverage.basis.git': 'Règles dans git, non vérifiées en direct',
  'coverage.basis.none': 'Rien à examiner pour l’instant',
  'coverage.step.none':
    'ajouter des fichiers de règles Prometheus au dossier des définitions, ou faire configurer un système de supervision.',
  'signal.latency': 'Latence',
  'signal.traffic': 'Trafic',
  'signal.errors': 'Erreurs',
  'signal.saturation': 'Saturation',
  'signal.logs': 'Journaux',
  'signal.probes': 'Sondes',
  'signal.security': 'Sécurité',
};
