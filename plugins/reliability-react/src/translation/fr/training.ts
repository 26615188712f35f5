import type { training as english } from '../en/training';
import type { Translated } from '../translated';

export const training: Translated<typeof english> = {
  'training.title': 'Formation',
  'training.intro': 'Les cours qui aident là où ce service a des manques.',
  'training.why': 'Aide pour : {{topics}}',
  'training.level': 'Niveau : {{level}}',
  'training.minutes': '{{duration}} de lecture',
  'training.lessons_one': '{{count}} leçon',
  'training.lessons_other': '{{count}} leçons',
  'training.lessonOf': 'Leçon {{position}} sur {{total}}',
  'training.about': 'À propos du cours {{title}}',
  'training.empty':
    'Aucun cours ne répond aux manques de ce service. Soit rien ne manque, soit aucun cours du catalogue ne traite encore ce sujet.',
  'topic.coverage/traffic': 'le trafic n’est pas collecté',
  'topic.coverage/errors': 'les erreurs ne sont pas collectées',
  'topic.coverage/latency': 'la latence n’est pas collectée',
  'topic.coverage/traffic-alerted': 'aucune alerte sur le trafic',
  'topic.coverage/errors-alerted': 'aucune alerte sur les erreurs',
  'topic.coverage/latency-alerted': 'aucune alerte sur la latence',
  'topic.coverage/runbook-linked': 'des alertes sans procédure',
  'topic.runbooks/present': 'aucune procédure',
  'topic.slo/defined': 'aucun SLO',
  'topic.slo/valid': 'un SLO refusé',
  'topic.slo/measured': 'un SLO trop peu mesuré',
  'topic.slo/budget': 'un budget d’erreur en danger',
  'topic.ownership/group': 'aucune équipe responsable',
};
