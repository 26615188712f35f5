import type { methods as english } from '../en/methods';
import type { Translated } from '../translated';

export const methods: Translated<typeof english> = {
  'method.events':
    'Occurrences : chaque événement compte autant, les chiffres sont donc pondérés par les requêtes',
  'method.observations': 'Occurrences : chaque observation compte autant',
  'method.seconds':
    'Occurrences : la source donne un ratio, qui est pondéré par le temps',
  'method.slices': '{{method}} : chaque tranche compte autant',
  'method.timeslices':
    'Timeslices : chaque tranche de {{slice}} compte autant ; une tranche est bonne quand au moins {{target}} en est bon',
  'method.ratioTimeslices':
    'RatioTimeslices : la moyenne des tranches de {{slice}}, qui comptent toutes autant',
  'method.withThreshold':
    '{{method}} ; une observation est bonne quand elle est {{threshold}}',
  'weighed.events': 'pondéré par les requêtes',
  'weighed.observations': 'pondéré par les observations',
  'weighed.seconds': 'pondéré par le temps',
  'weighed.slices': 'chaque tranche compte autant',
  'recorded.slice-averaged':
    'Chiffres tels que {{tool}} les enregistre, en moyenne de tranches de cinq minutes',
  'recorded.event-weighted':
    'Chiffres tels que {{tool}} les enregistre, pondérés par les événements',
  'format.recorded': 'chiffres enregistrés par un autre outil',
  'unit.label.events': 'Bons événements et total',
  'unit.label.observations': 'Bonnes observations et total',
  'unit.label.seconds': 'Bon temps et temps mesuré',
  'unit.label.slices': 'Bonnes tranches et total',
  'unit.goodOfTotal.events': '{{good}} bons sur {{total}}',
  'unit.goodOfTotal.observations': '{{good}} bonnes sur {{total}}',
  'unit.goodOfTotal.seconds': '{{good}} bons sur {{total}}',
  'unit.goodOfTotal.slices': '{{good}} bonnes sur {{total}}',
  'unit.badOfTotal.events': '{{bad}} mauvais sur {{total}} événements',
  'unit.badOfTotal.observations':
    '{{bad}} mauvaises sur {{total}} observations',
  'unit.badOfTotal.seconds': '{{bad}} mauvais sur {{total}} mesurés',
  'unit.badOfTotal.slices': '{{bad}} mauvaises sur {{total}} tranches',
  'unit.good.events': 'Bons événements',
  'unit.good.observations': 'Bonnes observations',
  'unit.good.seconds': 'Bon temps',
  'unit.good.slices': 'Bonnes tranches',
  'unit.bad.events': 'Mauvais événements',
  'unit.bad.observations': 'Mauvaises observations',
  'unit.bad.seconds': 'Mauvais temps',
  'unit.bad.slices': 'Mauvaises tranches',
  'unit.all.events': 'Tous les événements',
  'unit.all.observations': 'Toutes les observations',
  'unit.all.seconds': 'Tout le temps jugé',
  'unit.all.slices': 'Toutes les tranches',
  'unit.badName.events': 'mauvais événements',
  'unit.badName.observations': 'mauvaises observations',
  'unit.badName.seconds': 'mauvais temps',
  'unit.badName.slices': 'mauvaises tranches',
  'unit.allowedName.events': 'mauvais événements permis',
  'unit.allowedName.observations': 'mauvaises observations permises',
  'unit.allowedName.seconds': 'mauvais temps permis',
  'unit.allowedName.slices': 'mauvaises tranches permises',
  'window.rolling': '{{duration}}, glissants',
  'window.ends': '{{period}}, {{timeZone}}, se termine {{age}}',
  'window.endsNow': '{{period}}, {{timeZone}}, se termine maintenant',
  'window.ended': '{{period}}, {{timeZone}}, terminée {{age}}',
  'window.calendar': '{{length}} du calendrier, {{timeZone}}',
};
