import type { drills as english } from '../en/drills';
import type { Translated } from '../translated';

export const drills: Translated<typeof english> = {
  'drills.title': 'Exercices',
  'drills.subtitle':
    'S’exercer avant d’en avoir besoin : une personne pilote, les autres regardent et apprennent. Personne n’est noté.',
  'drills.team': 'Équipe',
  'drills.otherTeam': 'Une autre équipe…',
  'drills.teamRef': 'Équipe (par exemple group:default/nom)',
  'drills.show': 'Afficher',
  'drills.chooseTeam':
    'Choisissez une équipe pour voir à quoi elle pourrait s’exercer.',
  'drills.candidates': 'Exercices possibles',
  'drills.candidatesLabel': 'Scénarios de {{team}}',
  'drills.noCandidates':
    'Aucun service de cette équipe n’a encore de scénario.',
  'drills.noCandidatesStep':
    'en écrire un dans un fichier Markdown du dossier drills des définitions, avec les sections Situation, Indices et Chemin attendu.',
  'drills.scenario': 'Scénario',
  'drills.service': 'Service',
  'drills.chance': 'Probabilité',
  'drills.lastDrilled': 'Dernier exercice',
  'drills.never': 'Jamais',
  'drills.pick': 'Tirer au sort',
  'drills.picking': 'Tirage…',
  'drills.picked': 'Tiré au sort : {{title}}',
  'drills.pickHint':
    'Ce qui n’a pas été répété depuis longtemps est tiré plus souvent.',
  'drills.start': 'Commencer',
  'drills.startNamed': 'Commencer : {{title}}',
  'drills.startFailed': 'L’exercice n’a pas pu commencer : {{message}}',
  'drills.openTitle': 'Exercices en cours',
  'drills.noneOpen': 'Aucun exercice n’est en cours.',
  'drills.lastTitle': 'Derniers exercices',
  'drills.noneYet': 'Cette équipe ne s’est pas encore exercée.',
  'drills.actionsTitle': 'Actions de suivi ouvertes',
  'drill.situation': 'Situation',
  'drill.alerts': 'Tout commence par : {{alerts}}',
  'drill.minutes': 'Durée prévue : {{duration}}',
  'drill.runbooks': 'Procédures qui peuvent aider',
  'drill.hints': 'Indices',
  'drill.hint': 'Indice {{number}}',
  'drill.hintsLeft': '{{shown}} révélés sur {{total}}',
  'drill.noHints': 'Ce scénario n’a pas d’indice.',
  'drill.reveal': 'Révéler l’indice suivant',
  'drill.revealing': 'L’indice arrive.',
  'drill.debrief': 'Bilan',
  'drill.expected': 'Le chemin attendu',
  'drill.expectedComing': 'Le chemin attendu apparaîtra une fois ceci envoyé.',
  'drill.noExpected': 'Le scénario n’indique pas de chemin attendu.',
  'drill.happened': 'Ce qui a été fait',
  'drill.nothingDone': 'Aucune étape n’a été cochée, rien n’a été noté.',
  'drill.questions': 'Questions à se poser ensemble',
  'drill.question.signal':
    'Qu’est-ce qui nous a dit que quelque chose n’allait pas, et aurait-on pu le savoir plus tôt ?',
  'drill.question.sense':
    'Que pensions-nous à chaque moment, et pourquoi cela avait-il du sens alors ?',
  'drill.question.missing':
    'Où avons-nous cherché ce que la procédure, un tableau de bord ou une alerte aurait pu nous donner ?',
  'drill.question.difference':
    'Où avons-nous quitté le chemin attendu, et notre voie était-elle aussi bonne, ou meilleure ?',
  'drill.question.luck':
    'Qu’est-ce qui s’est bien passé, et quelle part devons-nous à une chance sur laquelle il ne faut pas compter ?',
  'drill.question.change':
    'Quel changement rendrait la prochaine fois plus facile à la personne d’astreinte ?',
};
