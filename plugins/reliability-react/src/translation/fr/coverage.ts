import type { coverage as english } from '../en/coverage';
import type { Translated } from '../translated';

export const coverage: Translated<typeof english> = {
  'coverage.title': 'Couverture de la supervision',
  'coverage.table':
    'Ce qui est collecté, alerté et documenté par une procédure, par signal',
  'coverage.signal': 'Signal',
  'coverage.collected': 'Collecté',
  'coverage.alerted': 'Alerté',
  'coverage.runbook': 'Procédure',
  'coverage.overall': 'Ensemble',
  'coverage.evidence': 'Preuves',
  'coverage.evidenceOf': 'Preuves pour {{signal}}',
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
