export const composite = {
  'composite.meaning':
    'The objectives share one error budget: each spends its weight times the share of its own budget that it has spent.',
  'composite.spent': 'Budget spent',
  'composite.table':
    'What each objective of {{name}} spends of the shared budget',
  'composite.objective': 'Objective',
  'composite.weight': 'Weight',
  'composite.target': 'Target',
  'composite.share': 'Spent of its own budget',
  'composite.contribution': 'Spent of the shared budget',
  'composite.state': 'State',
  'composite.total': 'All objectives',
  'composite.explain': 'How the shared budget is worked out',
  'composite.formulaSpent':
    'budget spent = sum of weight × bad ÷ allowed = {{terms}} = {{result}}',
  'composite.formulaRemaining':
    'budget left = 1 − spent = 1 − {{spent}} = {{result}}',
  'composite.formulaNone':
    'budget left: not known until every objective has a budget and was measured',
  'composite.formulaBurn':
    'burn rate over {{window}} = sum of weight × burn rate = {{terms}} = {{result}}',
  'composite.burnTable': '{{name}}, all objectives together',
  'composite.ofObjective': '{{name}}, {{objective}}',
  'alerts.title': 'Alert conditions of the definition',
  'alerts.meaning':
    'Read from the alert policies of the definition. They come beside the pairs of windows above and never replace them.',
  'alerts.table': 'Alert conditions of {{name}}',
  'alerts.policy': 'Policy',
  'alerts.condition': 'Condition',
  'alerts.threshold': 'Burn rate asked',
  'alerts.now': 'Now',
  'alerts.targets': 'Tells',
  'alerts.thresholdValue': '{{threshold}} over {{window}}',
  'alerts.thresholdAfter': '{{threshold}} over {{window}}, for {{duration}}',
  'alerts.state': 'State',
  'alerts.holds': 'Holds',
  'alerts.holdsNot': 'Does not hold',
} as const;
